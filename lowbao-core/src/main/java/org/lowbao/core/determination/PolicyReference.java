package org.lowbao.core.determination;

/**
 * Which pack a determination rests on.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param digest SHA-256 of the pack's files, lower-case hexadecimal
 */
public record PolicyReference(String pack, String version, String digest) {}
