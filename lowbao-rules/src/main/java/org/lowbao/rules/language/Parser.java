package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.lowbao.rules.language.Expression.Name;
import org.lowbao.rules.language.Expression.Negation;
import org.lowbao.rules.language.Expression.Not;
import org.lowbao.rules.language.Expression.NumberLiteral;
import org.lowbao.rules.language.Expression.Operator;
import org.lowbao.rules.language.Expression.TruthLiteral;
import org.lowbao.rules.language.Lexer.Kind;
import org.lowbao.rules.language.Lexer.Refused;
import org.lowbao.rules.language.Lexer.Token;

/** Reads the notation, by recursive descent with bounded depth. */
final class Parser {

    static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 60;

    private static final Map<String, Function> FUNCTIONS = new TreeMap<>();
    private static final Map<String, Aggregation> AGGREGATIONS = new TreeMap<>();
    private static final Map<String, Operator> OPERATORS = new TreeMap<>();
    static final Set<String> RESERVED = new TreeSet<>(Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "in",
            "true",
            "false",
            "date",
            "month_start",
            "month_end",
            "元",
            "人",
            "月",
            "个月",
            "年",
            "岁"));

    static {
        for (Function function : Function.values()) {
            FUNCTIONS.put(function.word(), function);
        }
        for (Aggregation aggregation : Aggregation.values()) {
            AGGREGATIONS.put(aggregation.word(), aggregation);
        }
        for (Operator operator : Operator.values()) {
            OPERATORS.put(operator.symbol(), operator);
        }
        RESERVED.addAll(FUNCTIONS.keySet());
        RESERVED.addAll(AGGREGATIONS.keySet());
    }

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws Refused {
        if (text.length() > MAX_LENGTH) {
            throw new Refused(FaultCode.EXPRESSION_TOO_LONG, 0, String.valueOf(MAX_LENGTH));
        }
        var parser = new Parser(Lexer.tokens(text));
        Expression expression = parser.expression();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("an operator or the end");
        }
        return expression;
    }

    private Expression expression() throws Refused {
        descend();
        Expression result = peek().is("if") ? choice() : binary(Operator.OR.binding());
        depth--;
        return result;
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
            return negated();
        }
        if (binding == 7) {
            return signed();
        }
        Expression left = binary(binding + 1);
        Operator operator = operator();
        boolean compared = false;
        while (operator != null && operator.binding() == binding) {
            Place place = new Place(next().offset());
            left = deepened(new Binary(operator, left, binary(binding + 1), place));
            compared = operator.isComparison();
            operator = compared ? null : operator();
        }
        boolean comparing = binding == Operator.EQUAL.binding();
        return comparing && !compared && peek().is("in") ? membership(left) : left;
    }

    /** A long chain of one operator is a deep tree too: the program would walk it recursively. */
    private Expression deepened(Binary binary) throws Refused {
        int levels = 0;
        Expression left = binary;
        while (left instanceof Binary inner) {
            left = inner.left();
            levels++;
        }
        if (levels > MAX_DEPTH) {
            throw new Refused(FaultCode.EXPRESSION_TOO_DEEP, binary.place().offset(), String.valueOf(MAX_DEPTH));
        }
        return binary;
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
        Token token = next();
        Place place = new Place(token.offset());
        if (token.kind() == Kind.NUMBER) {
            return number(token, place);
        }
        if (token.kind() == Kind.CODE) {
            return new CodeLiteral(token.text(), place);
        }
        if (token.is("(")) {
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
        if (word.equals("true") || word.equals("false")) {
            return new TruthLiteral(word.equals("true"), place);
        }
        if (word.equals("date")) {
            return date(place);
        }
        Function function = FUNCTIONS.get(word);
        if (function != null) {
            return call(function, place);
        }
        Aggregation aggregation = AGGREGATIONS.get(word);
        if (aggregation != null) {
            return aggregate(aggregation);
        }
        if (RESERVED.contains(word) && !word.startsWith("month_")) {
            throw unexpected(token, "a value");
        }
        return new Name(word, place);
    }

    private Expression number(Token token, Place place) throws Refused {
        Unit unit = Unit.NONE;
        Optional<Unit> word = unitHere();
        if (word.isPresent()) {
            at++;
            unit = word.get();
            while (peek().is("/") && unitAt(at + 1).isPresent()) {
                unit = unit.over(unitAt(at + 1).orElseThrow());
                at += 2;
            }
            if (Unit.parse(unit.toString()).isEmpty()) {
                throw new Refused(FaultCode.SENSELESS_UNIT, place.offset());
            }
        }
        return new NumberLiteral(new BigDecimal(token.text()), unit, place);
    }

    private Optional<Unit> unitHere() {
        return unitAt(at);
    }

    private Optional<Unit> unitAt(int index) {
        Token token = tokens.get(Math.min(index, tokens.size() - 1));
        return token.kind() == Kind.WORD ? Unit.word(token.text()) : Optional.empty();
    }

    private Expression date(Place place) throws Refused {
        take("(");
        Token token = next();
        take(")");
        try {
            return new DateLiteral(LocalDate.parse(token.text()), place);
        } catch (DateTimeException e) {
            throw new Refused(FaultCode.BAD_VALUE, token.offset(), token.text(), "a date such as 2026-01-31");
        }
    }

    private Expression call(Function function, Place place) throws Refused {
        take("(");
        var arguments = new ArrayList<Expression>();
        do {
            arguments.add(expression());
        } while (taken(","));
        take(")");
        return new Call(function, arguments, place);
    }

    private Expression aggregate(Aggregation aggregation) throws Refused {
        take("(");
        Token collection = next();
        if (collection.kind() != Kind.WORD || RESERVED.contains(collection.text())) {
            throw unexpected(collection, "the name of a collection");
        }
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
        return possible ? OPERATORS.get(token.text()) : null;
    }

    private void descend() throws Refused {
        if (++depth > MAX_DEPTH) {
            throw new Refused(FaultCode.EXPRESSION_TOO_DEEP, peek().offset(), String.valueOf(MAX_DEPTH));
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private boolean taken(String text) {
        if (peek().is(text)) {
            at++;
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

    private Refused unexpected(String expected) {
        return unexpected(peek(), expected);
    }

    private static Refused unexpected(Token token, String expected) {
        return new Refused(FaultCode.SYNTAX, token.offset(), token.shown(), expected);
    }
}
