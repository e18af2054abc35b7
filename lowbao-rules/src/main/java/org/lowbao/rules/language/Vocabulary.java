package org.lowbao.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowbao.rules.language.Expression.Aggregation;
import org.lowbao.rules.language.Expression.Operator;

/** The words of the language itself, which cannot be names. */
final class Vocabulary {

    private static final Set<String> GRAMMAR =
            Set.of("if", "then", "else", "and", "or", "not", "in", "true", "false", "date");
    private static final Set<String> UNITS = Set.of("元", "人", "月", "个月", "年", "岁");
    private static final Map<String, Expression.Function> FUNCTIONS =
            byWord(Expression.Function.values(), Expression.Function::word);
    private static final Map<String, Aggregation> AGGREGATIONS = byWord(Aggregation.values(), Aggregation::word);
    private static final Map<String, Operator> OPERATORS = byWord(Operator.values(), Operator::symbol);
    private static final Set<String> RESERVED = reserved();

    /** What the words are called by people who forgot that the language is written in English. */
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("且", "and"),
            Map.entry("并且", "and"),
            Map.entry("而且", "and"),
            Map.entry("或", "or"),
            Map.entry("或者", "or"),
            Map.entry("非", "not"),
            Map.entry("不是", "not"),
            Map.entry("如果", "if"),
            Map.entry("若", "if"),
            Map.entry("则", "then"),
            Map.entry("那么", "then"),
            Map.entry("否则", "else"),
            Map.entry("属于", "in"),
            Map.entry("等于", "="),
            Map.entry("大于", ">"),
            Map.entry("小于", "<"),
            Map.entry("加", "+"),
            Map.entry("减", "-"),
            Map.entry("乘", "*"),
            Map.entry("除以", "/"),
            Map.entry("块", "元"),
            Map.entry("圆", "元"));

    private Vocabulary() {}

    private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, value -> value));
    }

    private static Set<String> reserved() {
        var reserved = new TreeSet<>(GRAMMAR);
        reserved.addAll(UNITS);
        reserved.addAll(FUNCTIONS.keySet());
        reserved.addAll(AGGREGATIONS.keySet());
        Arrays.stream(Supplied.values()).map(Supplied::word).forEach(reserved::add);
        return reserved;
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    static Optional<Expression.Function> function(String word) {
        return Optional.ofNullable(FUNCTIONS.get(word));
    }

    static Optional<Aggregation> aggregation(String word) {
        return Optional.ofNullable(AGGREGATIONS.get(word));
    }

    static Optional<Operator> operator(String symbol) {
        return Optional.ofNullable(OPERATORS.get(symbol));
    }

    /** Returns the word of the grammar that was probably meant where another word stands. */
    static String meant(String word) {
        String spoken = SPOKEN.get(word);
        if (spoken != null) {
            return spoken;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return GRAMMAR.contains(lower) || UNITS.contains(lower)
                ? lower
                : Names.nearest(word, GRAMMAR.stream().sorted().toList()).orElse("");
    }

    /** Returns the function that was probably meant. */
    static String functionMeant(String word) {
        List<String> functions = Stream.of(FUNCTIONS.keySet(), AGGREGATIONS.keySet())
                .flatMap(Set::stream)
                .sorted()
                .toList();
        return Names.nearest(word, functions).orElse("");
    }
}
