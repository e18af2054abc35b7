package org.lowbao.core.determination;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a household, or one member, can be identified as (认定). */
public enum IdentificationKind {
    /** Minimum living guarantee: the gap to the standard is paid (最低生活保障). */
    DIBAO,
    /** Person in extreme poverty (特困人员). */
    DESTITUTE,
    /** Low-income edge family: no monthly benefit, access to special assistance (低保边缘家庭). */
    LOW_INCOME_EDGE,
    /** Family in rigid-expenditure hardship: likewise no monthly benefit, identified for a time (刚性支出困难家庭). */
    RIGID_EXPENDITURE_HARDSHIP,
    /** One member of an edge family enrolled alone (单人保). */
    SINGLE_PERSON_ENROLMENT,
    /** None of those the policy knows. */
    NOT_ELIGIBLE,
    /** Cannot be determined yet; what is missing is named. */
    UNDETERMINED;

    /** Returns the title in a language, from the bundle {@code IdentificationKinds}; Chinese if it has no other. */
    public String title(Locale language) {
        return ResourceBundle.getBundle(
                        "org.lowbao.core.determination.IdentificationKinds",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
    }

    /** Tells whether a confirmation can follow. */
    public boolean isEligible() {
        return this != NOT_ELIGIBLE && this != UNDETERMINED;
    }

    /**
     * Returns as what the household is identified. Of a member who is enrolled alone it is an edge family (民发〔2021〕57号 art.
     * 8); whoever else may apply alone is a household of one.
     */
    public IdentificationKind ofHousehold() {
        return this == SINGLE_PERSON_ENROLMENT ? LOW_INCOME_EDGE : this;
    }

    /** Tells whether money is paid every month. */
    public boolean isPaidMonthly() {
        return this == DIBAO || this == DESTITUTE || this == SINGLE_PERSON_ENROLMENT;
    }
}
