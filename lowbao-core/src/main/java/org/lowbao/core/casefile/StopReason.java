package org.lowbao.core.casefile;

/** Why an entitlement stops. Names are stored and never renamed; words stand in the bundle of reasons. */
public enum StopReason {
    /** Income rose above the standard. */
    INCOME_EXCEEDS,
    /** Property is above the limits. */
    PROPERTY_EXCEEDS,
    /** The household moved away (迁出). */
    MOVED_AWAY,
    /** All covered persons died (自然减员). */
    DIED,
    /** The household asked for it. */
    AT_OWN_REQUEST,
    /** The check was refused without reason. */
    CHECK_REFUSED,
    /** The declaration was false. */
    FALSE_DECLARATION,
    /** Everybody it is for refused suitable work too often. */
    WORK_REFUSED,
    /** The days of an identification without monthly payment were over, and it was not renewed (认定有效期届满). */
    EXPIRED,
    /** The household goes on in another dossier (合户、停旧建新). */
    HANDED_OVER
}
