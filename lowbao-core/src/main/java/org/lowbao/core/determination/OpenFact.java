package org.lowbao.core.determination;

/**
 * A fact that the determination could not rely on.
 *
 * @param subject {@code household} or a member id
 * @param name the fact's name in the policy
 * @param reason why: {@code NOT_DECLARED}, {@code NO_REPLY}, {@code DISPUTED}, …
 */
public record OpenFact(String subject, String name, String reason) {}
