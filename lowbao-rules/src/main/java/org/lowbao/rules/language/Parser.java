package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Expression.Aggregate;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Binary;
import org.lowbao.rules.language.Expression.Call;
import org.lowbao.rules.language.Expression.Choice;
import org.lowbao.rules.language.Expression.CodeLiteral;
import org.lowbao.rules.language.Expression.DateLiteral;
import org.lowbao.rules.language.Expression.Function;
import org.lowbao.rules.language.Expression.Membership;
import org.lowbao.rules.language.Expression.Missing;
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Lexer.Kind;
import org.lowbao.rules.language.Lexer.Token;

/**
 * Reads the notation, by recursive descent with bounded depth. A piece that cannot be read is noted and left out; the
 * reading goes on behind it, at the next {@code and}, {@code or}, {@code then}, {@code else}, comma or closing bracket.
 */
final class Parser {

    static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 60;
    /** More help nobody, and a hostile expression could have thousands. */
    static final int MAX_FAULTS = 20;

    private final List<Token> tokens;
    private final List<ExpressionFault> faults = new ArrayList<>();
    private int at;
    private int depth;
    /** How many brackets are open where we stand. */
    private int open;

    private Parser(String text) {
        this.tokens = Lexer.tokens(text, faults::add);
    }

    static Expressions.Parsed parse(String text) {
        if (text.length() > MAX_LENGTH) {
            var tooLong = new ExpressionFault(FaultCode.EXPRESSION_TOO_LONG, 0, List.of(String.valueOf(MAX_LENGTH)));
            return new Expressions.Parsed(Optional.empty(), List.of(tooLong));
        }
        var parser = new Parser(text);
        Optional<Expression> expression = Optional.empty();
        try {
            expression = Optional.of(parser.whole());
        } catch (Refused refused) {
            parser.faults.add(refused.fault());
        }
        return new Expressions.Parsed(expression, Expressions.told(parser.faults));
    }

    private Expression whole() throws Refused {
        Expression expression = expression();
        if (peek().kind() != Kind.END) {
            note(unexpected("an operator or the end"));
        }
        Height.Depth height = Height.of(expression);
        if (height.levels() > MAX_DEPTH) {
            throw tooDeep(height.place().offset());
        }
        return expression;
    }

    private Expression expression() throws Refused {
        descend();
        Expression result = recovering(() -> peek().is("if") ? choice() : binary(Operator.OR.binding()));
        depth--;
        return result;
    }

    /** Reads a piece that may be no good. */
    @FunctionalInterface
    private interface Reading {
        Expression read() throws Refused;
    }

    private Expression recovering(Reading reading) throws Refused {
        int openHere = open;
        int depthHere = depth;
        Place place = new Place(peek().offset());
        try {
            return reading.read();
        } catch (Refused refused) {
            if (refused.isFinal()) {
                throw refused;
            }
            note(refused);
            skip(open - openHere);
            open = openHere;
            depth = depthHere;
            return new Missing(List.of(), place);
        }
    }

    /** Goes to where an operand ends, out of the brackets opened in it. */
    private void skip(int brackets) {
        int nesting = brackets;
        while (peek().kind() != Kind.END && (nesting > 0 || !endsOperand(peek()))) {
            nesting += opens(peek()) ? 1 : closes(peek()) ? -1 : 0;
            at++;
        }
    }

    private static boolean opens(Token token) {
        return token.is("(") || token.is("[");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]");
    }

    private static boolean endsOperand(Token token) {
        return token.kind() == Kind.END
                || closes(token)
                || token.is(",")
                || token.is("and")
                || token.is("or")
                || token.is("then")
                || token.is("else");
    }

    private Expression choice() throws Refused {
        Place place = take("if");
        Expression condition = expression();
        take("then");
        Expression yes = expression();
        take("else");
        return new Choice(condition, yes, expression(), place);
    }

    /** Reads operators that bind at least as tightly as {@code binding}; 3 is {@code not}, 7 is a sign. */
    private Expression binary(int binding) throws Refused {
        if (binding == 3) {
            return recovering(this::operand);
        }
        if (binding == 7) {
            return signed();
        }
        Expression left = binary(binding + 1);
        Operator operator = operator();
        boolean compared = false;
        while (operator != null && operator.binding() == binding) {
            Place place = new Place(next().offset());
            left = new Binary(operator, left, binary(binding + 1), place);
            compared = operator.isComparison();
            operator = compared ? null : operator();
        }
        boolean comparing = binding == Operator.EQUAL.binding();
        return comparing && !compared && peek().is("in") ? membership(left) : left;
    }

    /** Reads what stands between {@code and} and {@code or}, and notes what is left over behind it. */
    private Expression operand() throws Refused {
        Expression operand = negated();
        if (!endsOperand(peek())) {
            boolean afterNumber = tokens.get(at - 1).kind() == Kind.NUMBER && peek().kind() == Kind.WORD;
            note(unexpected(
                    afterNumber
                            ? "an operator or a unit"
                            : open == 0 ? "an operator or the end" : "an operator or a closing bracket"));
            return resume(operand);
        }
        return operand;
    }

    /** Goes on at a word that stands for {@code and} and its like, or else behind what cannot be read. */
    private Expression resume(Expression operand) {
        Token token = peek();
        var meant = new Token(Kind.WORD, Vocabulary.meant(token.text()), token.offset());
        if (token.kind() == Kind.WORD && endsOperand(meant)) {
            tokens.set(at, meant);
            return operand;
        }
        skip(0);
        return new Missing(List.of(operand), new Place(token.offset()));
    }

    private Expression negated() throws Refused {
        if (!peek().is("not")) {
            return binary(Operator.EQUAL.binding());
        }
        descend();
        Place place = take("not");
        Expression result = new Not(negated(), place);
        depth--;
        return result;
    }

    private Expression signed() throws Refused {
        if (!peek().is("-")) {
            return atom();
        }
        Place place = take("-");
        return new Negation(atom(), place);
    }

    private Expression membership(Expression operand) throws Refused {
        Place place = take("in");
        take("(");
        var codes = new ArrayList<CodeLiteral>();
        do {
            Token token = next();
            if (token.kind() != Kind.CODE) {
                throw unexpected(token, "a code in double quotes");
            }
            codes.add(new CodeLiteral(token.text(), new Place(token.offset())));
        } while (taken(","));
        take(")");
        return new Membership(operand, codes, place);
    }

    private Expression atom() throws Refused {
        Token token = peek();
        Place place = new Place(token.offset());
        if (token.kind() == Kind.NUMBER) {
            at++;
            return number(token, place);
        }
        if (token.kind() == Kind.CODE) {
            at++;
            return new CodeLiteral(token.text(), place);
        }
        if (taken("(")) {
            Expression inner = expression();
            take(")");
            return inner;
        }
        if (token.kind() == Kind.WORD) {
            return word(token, place);
        }
        throw unexpected(token, "a value");
    }

    private Expression word(Token token, Place place) throws Refused {
        String word = token.text();
        Optional<Function> function = Vocabulary.function(word);
        Optional<Aggregation> aggregation = Vocabulary.aggregation(word);
        boolean name = !Vocabulary.isReserved(word) || Supplied.isSupplied(word);
        boolean truth = word.equals("true") || word.equals("false");
        if (!name && !truth && !word.equals("date") && function.isEmpty() && aggregation.isEmpty()) {
            throw unexpected(token, "a value");
        }
        at++;
        if (function.isPresent()) {
            return call(function.get(), place);
        }
        if (aggregation.isPresent()) {
            return aggregate(aggregation.get());
        }
        if (word.equals("date")) {
            return date(place);
        }
        if (truth) {
            return new TruthLiteral(word.equals("true"), place);
        }
        return peek().is("(") ? unknownFunction(token) : new Name(word, place);
    }

    /** Passes over a call of what is no function, arguments and all. */
    private Expression unknownFunction(Token function) {
        note(new Refused(
                FaultCode.UNKNOWN_FUNCTION,
                function.offset(),
                function.text(),
                Vocabulary.functionMeant(function.text())));
        int nesting = 0;
        do {
            nesting += opens(peek()) ? 1 : closes(peek()) ? -1 : 0;
            at++;
        } while (nesting > 0 && peek().kind() != Kind.END);
        return new Missing(List.of(), new Place(function.offset()));
    }

    private Expression number(Token token, Place place) throws Refused {
        Unit unit = Unit.NONE;
        Optional<Unit> word = unitAt(at);
        if (word.isPresent()) {
            at++;
            unit = word.get();
            while (peek().is("/") && unitAt(at + 1).isPresent()) {
                unit = unit.over(unitAt(at + 1).orElseThrow());
                at += 2;
            }
            if (Unit.parse(unit.toString()).isEmpty() || unit.isReciprocal()) {
                throw new Refused(FaultCode.SENSELESS_UNIT, place.offset());
            }
        }
        return new NumberLiteral(new BigDecimal(token.text()), unit, place);
    }

    private Optional<Unit> unitAt(int index) {
        Token token = tokens.get(Math.min(index, tokens.size() - 1));
        return token.kind() == Kind.WORD ? Unit.word(token.text()) : Optional.empty();
    }

    private Expression date(Place place) throws Refused {
        take("(");
        Token token = next();
        if (token.kind() != Kind.CODE) {
            throw unexpected(token, "a date in double quotes");
        }
        take(")");
        try {
            return new DateLiteral(LocalDate.parse(token.text()), place);
        } catch (DateTimeException e) {
            throw new Refused(
                    FaultCode.BAD_VALUE, token.offset(), shortened(token.text()), "a date such as 2026-01-31");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Expression call(Function function, Place place) throws Refused {
        take("(");
        var arguments = new ArrayList<Expression>();
        int told = faults.size();
        do {
            arguments.add(expression());
        } while (taken(","));
        take(")");
        // how many arguments were meant cannot be said where one of them is no good
        return faults.size() > told ? new Missing(arguments, place) : new Call(function, arguments, place);
    }

    private Expression aggregate(Aggregation aggregation) throws Refused {
        take("(");
        Token collection = peek();
        if (collection.kind() != Kind.WORD || Vocabulary.isReserved(collection.text())) {
            throw unexpected(collection, "the name of a collection");
        }
        at++;
        Optional<Expression> filter = Optional.empty();
        if (taken("[")) {
            filter = Optional.of(expression());
            take("]");
        }
        Optional<Expression> value = Optional.empty();
        if (taken(".")) {
            descend();
            value = Optional.of(atom());
            depth--;
        }
        take(")");
        return new Aggregate(aggregation, collection.text(), filter, value, new Place(collection.offset()));
    }

    private @Nullable Operator operator() {
        Token token = peek();
        boolean possible = token.kind() == Kind.SIGN || token.is("and") || token.is("or");
        return possible ? Vocabulary.operator(token.text()).orElse(null) : null;
    }

    private void descend() throws Refused {
        if (++depth > MAX_DEPTH) {
            throw tooDeep(peek().offset());
        }
    }

    private static Refused tooDeep(int offset) {
        return new Refused(FaultCode.EXPRESSION_TOO_DEEP, offset, String.valueOf(MAX_DEPTH));
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        open += opens(token) ? 1 : closes(token) ? -1 : 0;
        return token;
    }

    private boolean taken(String text) {
        if (peek().is(text)) {
            next();
            return true;
        }
        return false;
    }

    private Place take(String text) throws Refused {
        if (!peek().is(text)) {
            throw unexpected("\"" + text + "\"");
        }
        return new Place(next().offset());
    }

    /** Where one thing is wrong, what follows from it at the same place is not told again. */
    private void note(Refused refused) {
        boolean told = faults.stream()
                .anyMatch(fault -> fault.offset() == refused.fault().offset());
        if (!told && faults.size() < MAX_FAULTS) {
            faults.add(refused.fault());
        }
    }

    private Refused unexpected(String expected) {
        return unexpected(peek(), expected);
    }

    private static Refused unexpected(Token token, String expected) {
        String meant = token.kind() == Kind.WORD ? Vocabulary.meant(token.text()) : "";
        return new Refused(
                FaultCode.SYNTAX, token.offset(), token.shown(), expected, meant.equals(token.text()) ? "" : meant);
    }
}
