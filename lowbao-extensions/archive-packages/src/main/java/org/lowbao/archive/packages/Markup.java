package org.lowbao.archive.packages;

/** Text made safe for HTML and XML. */
final class Markup {

    private Markup() {}

    /** Escapes for element content and quoted attributes; what XML cannot hold becomes U+FFFD. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c > 0xDFFF && c < 0xFFFE
                || c > 0xFFFF && c <= 0x10FFFF;
    }
}
