package org.lowbao.core.procedure;

import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.refusal.LegalBasis;

/**
 * What a place says about its registers of families that are identified without monthly payment (台账). A part of its {@link
 * Procedure}.
 *
 * @param edgeMonths for how many months an edge family is identified; 1 or more
 * @param hardshipMonths for how many months a family in rigid-expenditure hardship is identified; 1 to 12
 * @param evidenceMonths how many months the check report may be old on which a household that was not confirmed is proposed as
 *     another kind; 0 or more
 */
public record RegisterRules(
        Provision<Integer> edgeMonths, Provision<Integer> hardshipMonths, Provision<Integer> evidenceMonths) {

    private static final int HARDSHIP_AT_MOST = 12;

    /**
     * Checks what no locality may choose.
     *
     * @throws IllegalArgumentException if an identification would hold for less than a month, or for more than twelve in
     *     rigid-expenditure hardship (刚性支出困难家庭认定办法), or on evidence of less than no age
     */
    public RegisterRules {
        if (edgeMonths.value() < 1) {
            throw new IllegalArgumentException(
                    "an identification holds for a month at least, edgeMonths was " + edgeMonths.value());
        }
        if (hardshipMonths.value() < 1 || hardshipMonths.value() > HARDSHIP_AT_MOST) {
            throw new IllegalArgumentException(
                    "hardship is identified for 1 to 12 months, hardshipMonths was " + hardshipMonths.value());
        }
        if (evidenceMonths.value() < 0) {
            throw new IllegalArgumentException(
                    "evidence is 0 months old or more, evidenceMonths was " + evidenceMonths.value());
        }
    }

    /** Returns the national measures; where they leave a choice open, the provision says so. */
    public static RegisterRules national() {
        return new RegisterRules(
                new Provision<>(12, "fixture: no national measure on edge families was found"),
                new Provision<>(HARDSHIP_AT_MOST, LegalBasis.HARDSHIP + " (12 months at most; article not verified)"),
                new Provision<>(6, "fixture: practice asks for recent evidence, no document names a figure"));
    }

    /** Returns these rules with another validity of edge families. */
    public RegisterRules edge(Provision<Integer> months) {
        return new RegisterRules(months, hardshipMonths, evidenceMonths);
    }

    /** Returns these rules with another validity of families in rigid-expenditure hardship. */
    public RegisterRules hardship(Provision<Integer> months) {
        return new RegisterRules(edgeMonths, months, evidenceMonths);
    }

    /** Returns these rules with another age of evidence. */
    public RegisterRules evidence(Provision<Integer> months) {
        return new RegisterRules(edgeMonths, hardshipMonths, months);
    }

    /** Returns for how many months an identification holds; empty for a kind that is paid, or is none. */
    public Optional<Integer> months(IdentificationKind kind) {
        return switch (kind) {
            case LOW_INCOME_EDGE -> Optional.of(edgeMonths.value());
            case RIGID_EXPENDITURE_HARDSHIP -> Optional.of(hardshipMonths.value());
            case DIBAO, DESTITUTE, SINGLE_PERSON_ENROLMENT, NOT_ELIGIBLE, UNDETERMINED -> Optional.empty();
        };
    }
}
