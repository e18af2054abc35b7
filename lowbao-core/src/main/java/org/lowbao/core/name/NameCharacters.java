package org.lowbao.core.name;

/**
 * What the code points of a name are. Ranges are written out and not asked of {@link Character}, whose answers about
 * rare characters differ from one Java release to the next.
 */
final class NameCharacters {

    /** The dot that the household register writes in names (间隔号). */
    static final int DOT = 0x00B7;

    /** Everything that keyboards, fonts and old systems have put in the place of the dot; the full stops among it too. */
    private static final String DOTS = "\u00B7" // middle dot
            + "." // full stop, where a keyboard has no dot
            + "\u02D9" // dot above
            + "\u0387" // Greek ano teleia
            + "\u1427" // Canadian syllabics final middle dot
            + "\u16EB" // runic single punctuation
            + "\u2022" // bullet
            + "\u2024" // one dot leader
            + "\u2027" // hyphenation point
            + "\u2219" // bullet operator
            + "\u22C5" // dot operator
            + "\u25CF" // black circle
            + "\u2E31" // word separator middle dot
            + "\u2E33" // raised dot
            + "\u30FB" // katakana middle dot
            + "\u318D" // Hangul araea
            + "\uA78F" // Latin sinological dot
            + "\uFE52" // small full stop
            + "\uFF65"; // half-width katakana middle dot

    private NameCharacters() {}

    static boolean isDot(int codePoint) {
        return codePoint <= 0xFFFF && DOTS.indexOf(codePoint) >= 0;
    }

    static boolean isBlank(int codePoint) {
        return codePoint == 0x20
                || codePoint == 0xA0
                || codePoint == 0x1680
                || in(codePoint, 0x2000, 0x200A)
                || codePoint == 0x202F
                || codePoint == 0x205F
                || codePoint == 0x3000;
    }

    /** Variation selectors, joiners, soft hyphens: what stands in a text without a shape of its own. */
    static boolean isIgnored(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x034F
                || in(codePoint, 0x180B, 0x180F)
                || in(codePoint, 0x200B, 0x200D)
                || in(codePoint, 0x2060, 0x2064)
                || in(codePoint, 0xFE00, 0xFE0F)
                || codePoint == 0xFEFF
                || in(codePoint, 0xE0100, 0xE01EF);
    }

    /** Private use: three areas. */
    static boolean isPrivateUse(int codePoint) {
        return !isNoCharacter(codePoint) && (in(codePoint, 0xE000, 0xF8FF) || codePoint >= 0xF0000);
    }

    /** Ideographs, radicals, and the private use areas, where older systems keep ideographs. */
    static boolean isHan(int codePoint) {
        return in(codePoint, 0x2E80, 0x2FDF)
                || codePoint == 0x3007
                || in(codePoint, 0x3400, 0x4DBF)
                || in(codePoint, 0x4E00, 0x9FFF)
                || in(codePoint, 0xF900, 0xFAFF)
                || in(codePoint, 0x20000, 0x3FFFD)
                || isPrivateUse(codePoint);
    }

    /** Ideographs that normalisation would replace by the one they look like. */
    static boolean isCompatibilityIdeograph(int codePoint) {
        return in(codePoint, 0xF900, 0xFAFF) || in(codePoint, 0x2F800, 0x2FA1F);
    }

    static boolean isForbidden(int codePoint) {
        return codePoint < 0x20
                || in(codePoint, 0x7F, 0x9F)
                || in(codePoint, 0x200E, 0x200F)
                || in(codePoint, 0x2028, 0x202E)
                || in(codePoint, 0x2066, 0x206F)
                || codePoint == 0x061C
                || in(codePoint, 0xD800, 0xDFFF)
                || in(codePoint, 0xFFF9, 0xFFFD)
                || isNoCharacter(codePoint);
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || in(codePoint, 0xFDD0, 0xFDEF);
    }

    private static boolean in(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
