package org.lowbao.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lowbao.rules.fault.FaultCode;

/** Cuts an expression into tokens; signs of other languages are noted, and read as what was probably meant. */
final class Lexer {

    enum Kind {
        NUMBER,
        WORD,
        CODE,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int offset) {
        boolean is(String expected) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
        }

        /** What to call it in a message. */
        String shown() {
            return kind == Kind.END ? "the end" : "\"" + text + "\"";
        }
    }

    /** Signs of other languages and of school, and what they are called here; of two that fit, the longer first. */
    private static final List<Map.Entry<String, String>> FOREIGN = List.of(
            Map.entry("==", "="),
            Map.entry("<>", "!="),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≠", "!="),
            Map.entry("×", "*"),
            Map.entry("÷", "/"),
            Map.entry("!", "not"),
            Map.entry("{", "("),
            Map.entry("}", ")"),
            Map.entry(";", ","));

    private static final List<String> SIGNS =
            List.of("<=", ">=", "!=", "(", ")", "[", "]", ",", ".", "=", "<", ">", "+", "-", "*", "/");
    private static final int MAX_DIGITS = 30;

    private final String text;
    private final Consumer<ExpressionFault> faults;
    private int at;

    private Lexer(String text, Consumer<ExpressionFault> faults) {
        this.text = HalfWidth.of(text, faults);
        this.faults = faults;
    }

    /** Never refuses anything: what is no sign of any language becomes a token that the parser has no use for. */
    static List<Token> tokens(String text, Consumer<ExpressionFault> faults) {
        var lexer = new Lexer(text, faults);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    static boolean isNameStart(int codePoint) {
        return Character.isLetter(codePoint) || codePoint == '_';
    }

    static boolean isNamePart(int codePoint) {
        return isNameStart(codePoint) || codePoint >= '0' && codePoint <= '9';
    }

    private Token next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", at);
        }
        int c = text.codePointAt(at);
        if (isDigit(c)) {
            return number();
        }
        if (isNameStart(c)) {
            return word();
        }
        return c == '"' ? code() : sign(c);
    }

    private Token number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at - start > MAX_DIGITS) {
            fault(FaultCode.BAD_VALUE, start, text.substring(start, start + 8) + "…", "a number of " + MAX_DIGITS);
            return new Token(Kind.NUMBER, "0", start);
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private Token word() {
        int start = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Token(Kind.WORD, text.substring(start, at), start);
    }

    private Token code() {
        int start = at;
        int end = text.indexOf('"', start + 1);
        if (end < 0) {
            fault(FaultCode.SYNTAX, text.length(), "the end", "\"", "");
            end = text.length();
        }
        at = Math.min(end + 1, text.length());
        return new Token(Kind.CODE, text.substring(start + 1, end), start);
    }

    private Token sign(int c) {
        int start = at;
        for (Map.Entry<String, String> foreign : FOREIGN) {
            String sign = foreign.getKey();
            if (text.startsWith(sign, at) && !(sign.equals("!") && text.startsWith("!=", at))) {
                at += sign.length();
                String meant = foreign.getValue();
                fault(FaultCode.FOREIGN_SIGN, start, sign, meant);
                Kind kind = Character.isLetter(meant.charAt(0)) ? Kind.WORD : Kind.SIGN;
                return new Token(kind, meant, start);
            }
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Kind.SIGN, sign, start);
            }
        }
        at += Character.charCount(c);
        return new Token(Kind.SIGN, text.substring(start, at), start);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void fault(FaultCode code, int offset, String... particulars) {
        faults.accept(new ExpressionFault(code, offset, List.of(particulars)));
    }
}
