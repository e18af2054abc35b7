package org.lowbao.core.household;

/** The kinds of rigid expenditure (刚性支出). */
public enum ExpenditureKind {
    DISABILITY,
    SERIOUS_ILLNESS,
    EMPLOYMENT,
    EDUCATION,
    LIVING
}
