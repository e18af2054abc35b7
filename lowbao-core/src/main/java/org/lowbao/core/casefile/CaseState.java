package org.lowbao.core.casefile;

/** Where a case stands: a closed set. Names are stored and never renamed. */
public enum CaseState {
    /** The application is on file (申请); material may still be missing. */
    FILED,
    /** The household was told once what is missing (一次性告知). */
    SUPPLEMENTING,
    /** Not accepted (不予受理), with the reason in writing. */
    NOT_ACCEPTED,
    /** Accepted (受理): the time limit runs, the investigation is on. */
    ACCEPTED,
    /** A determination is proposed. */
    DETERMINED,
    /** The township gave its first-review opinion (初审意见). */
    REVIEWED,
    /** The public notice hangs (公示). */
    ON_NOTICE,
    /** The public notice ran its days without objection. */
    NOTICE_ENDED,
    /** Confirmed by a named person (确认). */
    CONFIRMED,
    /** Not confirmed, by a named person, with reasons (不予确认). */
    NOT_CONFIRMED,
    /** The procedure ended without a decision (终止审核确认): no cooperation, or withdrawn. */
    TERMINATED,
    /** The entitlement stopped (停保). */
    STOPPED,
    /** Filed into archives (归档): the retention clock runs. */
    ARCHIVED
}
