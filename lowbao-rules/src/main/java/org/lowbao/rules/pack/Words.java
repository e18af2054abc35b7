package org.lowbao.rules.pack;

/**
 * Words for people, who read them in one of two languages.
 *
 * @param chinese never empty in a pack that loaded
 * @param english empty if the pack has none
 */
public record Words(String chinese, String english) {

    /** No words at all. */
    public static final Words NONE = new Words("", "");
}
