package org.lowbao.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.lowbao.rules.fault.FaultCode;

/** Cuts an expression into tokens. */
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

    /** Signs that an input method for Chinese writes, and what was meant, place by place. */
    private static final String FULL_WIDTH =
            "\uff08\uff09\uff0c\u3001\uff1d\uff1c\uff1e\uff0b\uff0d\u00d7\u00f7\uff0f\uff0a\u201c\u201d\u3002\uff0e\u3010\u3011\uff3b\uff3d";

    private static final String PLAIN = "(),,=<>+-*//*\"\"..[][]";
    private static final int MAX_DIGITS = 30;

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws Refused {
        var lexer = new Lexer(text);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    static boolean isNameStart(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || c == '_';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || c >= '0' && c <= '9';
    }

    private Token next() throws Refused {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return number();
        }
        if (isNameStart(c)) {
            return word();
        }
        if (c == '"') {
            return code();
        }
        return sign(c);
    }

    private Token number() throws Refused {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at - start > MAX_DIGITS) {
            throw new Refused(
                    FaultCode.BAD_VALUE, start, text.substring(start, start + 8) + "…", "a number of " + MAX_DIGITS);
        }
        return new Token(Kind.NUMBER, text.substring(start, at), start);
    }

    private Token word() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at), start);
    }

    private Token code() throws Refused {
        int start = at;
        int end = text.indexOf('"', start + 1);
        if (end < 0) {
            throw new Refused(FaultCode.SYNTAX, text.length(), "the end", "\"");
        }
        at = end + 1;
        return new Token(Kind.CODE, text.substring(start + 1, end), start);
    }

    private Token sign(char c) throws Refused {
        int start = at;
        for (String two : List.of("<=", ">=", "!=")) {
            if (text.startsWith(two, at)) {
                at += 2;
                return new Token(Kind.SIGN, two, start);
            }
        }
        if ("()[],.=<>+-*/".indexOf(c) < 0) {
            int wide = FULL_WIDTH.indexOf(c);
            if (wide >= 0) {
                throw new Refused(FaultCode.FULL_WIDTH_SIGN, start, String.valueOf(c), PLAIN.substring(wide, wide + 1));
            }
            throw new Refused(FaultCode.SYNTAX, start, "\"" + c + "\"", "an operator, a name or a number");
        }
        at++;
        return new Token(Kind.SIGN, String.valueOf(c), start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The first thing that is wrong with the notation; never leaves the package. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient ExpressionFault fault;

        Refused(FaultCode code, int offset, String... particulars) {
            super(code.name(), null, false, false);
            this.fault = new ExpressionFault(code, offset, List.of(particulars));
        }

        ExpressionFault fault() {
            return fault;
        }
    }
}
