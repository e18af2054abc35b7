package org.lowbao.core.household;

import java.time.Instant;

/**
 * Who applies for a household, from a time on (申请人).
 *
 * @param memberId the member
 * @param recordedAt from when in the dossier
 */
public record Applicant(String memberId, Instant recordedAt) {}
