package org.lowbao.rules.inquiry;

/**
 * A fact that is unknown or disputed.
 *
 * @param subject the id of the instance; several instances of one id make one question
 * @param fact its name
 */
public record Question(String subject, String fact) {

    @Override
    public String toString() {
        return fact + " of " + subject;
    }
}
