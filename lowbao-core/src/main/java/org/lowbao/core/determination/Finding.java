package org.lowbao.core.determination;

/**
 * What one rule of the policy found.
 *
 * @param code the rule's stable code, such as {@code income.below-standard}
 * @param answer three answers, not two
 * @param basis the document and article behind the rule
 * @param chinese words for the family, figures filled in
 * @param english the same in English; empty if the pack has none
 */
public record Finding(String code, Answer answer, String basis, String chinese, String english) {

    /** Silence about a fact is not a "no". */
    public enum Answer {
        MET,
        NOT_MET,
        UNDETERMINED
    }

    @Override
    public String toString() {
        return code + " " + answer;
    }
}
