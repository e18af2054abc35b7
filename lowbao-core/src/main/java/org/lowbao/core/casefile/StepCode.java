package org.lowbao.core.casefile;

/** Every step a case can take: a closed set. Names are stored and never renamed. */
public enum StepCode {
    FILE,
    NOTIFY_MISSING,
    SUPPLY_MATERIAL,
    ACCEPT,
    AUTHORISE,
    RECORD_HOME_VISIT,
    RECORD_ANSWERS,
    RECORD_FINDING,
    ISSUE_CHECK_REPORT,
    PROPOSE,
    GIVE_OPINION,
    POST_NOTICE,
    RAISE_OBJECTION,
    END_NOTICE,
    RECORD_COUNTY_VISIT,
    CONFIRM,
    DO_NOT_CONFIRM,
    ORDER_PAYMENT,
    STOP,
    FILE_INTO_ARCHIVES,
    RECORD_PACKAGE
}
