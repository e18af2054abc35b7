package org.lowbao.core.procedure;

/**
 * What a place says about the duties of office and household besides the plain path of an application. A part of its
 * {@link Procedure}.
 *
 * @param reviewClasses how often households are reviewed
 */
public record DutyRules(Provision<ReviewClasses> reviewClasses) {

    /** Returns the national measures; where they leave a choice open, the provision says so. */
    public static DutyRules national() {
        return new DutyRules(new Provision<>(ReviewClasses.national(), "民发〔2021〕57号 第31条"));
    }

    /** Returns these rules with other review classes. */
    public DutyRules reviewing(Provision<ReviewClasses> classes) {
        return new DutyRules(classes);
    }
}
