package org.lowbao.rules.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes expressions over the vocabulary of {@link Vocabulary}, most of them well typed: now and then one of another
 * type stands where it does not belong.
 */
final class ExpressionGenerator {

    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "0.01", "1.5", "12", "999999999999999999999999999999", "0.00000000000000000001");
    private static final List<String> TYPES = List.of("yes-no", "number", "元", "元/月", "code", "date", "年");

    private final RandomGenerator random;
    private final int slips;

    /** @param slips in how many of a thousand pieces the type is forgotten */
    ExpressionGenerator(RandomGenerator random, int slips) {
        this.random = random;
        this.slips = slips;
    }

    String expression() {
        return of(pick(TYPES), Vocabulary.HOUSEHOLD, random.nextInt(6));
    }

    private String of(String type, Vocabulary subject, int depth) {
        String wanted = random.nextInt(1000) < slips ? pick(TYPES) : type;
        if (depth == 0) {
            return leaf(wanted, subject);
        }
        int shape = random.nextInt(10);
        if (shape == 0) {
            return "(if " + of("yes-no", subject, depth - 1) + " then " + of(wanted, subject, depth - 1) + " else "
                    + of(wanted, subject, depth - 1) + ")";
        }
        if (wanted.equals("yes-no")) {
            return truth(shape, subject, depth - 1);
        }
        return wanted.equals("code") || wanted.equals("date")
                ? leaf(wanted, subject)
                : number(wanted, shape, subject, depth - 1);
    }

    private String truth(int shape, Vocabulary subject, int depth) {
        switch (shape) {
            case 1:
            case 2:
                return "(" + of("yes-no", subject, depth) + pick(List.of(" and ", " or "))
                        + of("yes-no", subject, depth) + ")";
            case 3:
                return "not " + of("yes-no", subject, depth);
            case 4:
                return "(" + of("code", subject, depth) + " in (\"urban\", \"wage\"))";
            case 5:
            case 6:
                return subject.below()
                        .map(items -> pick(List.of("any", "every")) + "(" + items.words() + filter(items, depth) + "."
                                + "(" + of("yes-no", items, depth) + "))")
                        .orElse("true");
            default:
                String type = pick(TYPES);
                return "(" + of(type, subject, depth) + pick(List.of(" = ", " != ", " < ", " <= ", " > ", " >= "))
                        + of(type, subject, depth) + ")";
        }
    }

    private String number(String unit, int shape, Vocabulary subject, int depth) {
        switch (shape) {
            case 1:
                return "(" + of(unit, subject, depth) + pick(List.of(" + ", " - ")) + of(unit, subject, depth) + ")";
            case 2:
                return "(" + of(unit, subject, depth) + " * " + of("number", subject, depth) + ")";
            case 3:
                return "-(" + of(unit, subject, depth) + ")";
            case 4:
                return pick(List.of("min", "max")) + "(" + of(unit, subject, depth) + ", " + of(unit, subject, depth)
                        + ")";
            case 5:
                return rounding() + "(" + of(unit, subject, depth) + ", " + step() + ")";
            case 6:
                return rounding() + "(" + of(unit, subject, depth) + " / " + of("number", subject, depth) + ", "
                        + step() + ")";
            case 7:
                return subject.below()
                        .map(items ->
                                "sum(" + items.words() + filter(items, depth) + ".(" + of(unit, items, depth) + "))")
                        .orElseGet(() -> leaf(unit, subject));
            default:
                return unit.equals("年")
                        ? "years_between(" + of("date", subject, depth) + ", " + of("date", subject, depth) + ")"
                        : leaf(unit, subject);
        }
    }

    private String filter(Vocabulary items, int depth) {
        return random.nextBoolean() ? "" : "[" + of("yes-no", items, depth) + "]";
    }

    private String rounding() {
        return pick(List.of("round_up", "round_down", "round_half_up"));
    }

    private String step() {
        return pick(List.of("1", "0.01", "5", "系数", "999999999999999999999999999999"));
    }

    private String leaf(String type, Vocabulary subject) {
        if (random.nextInt(3) > 0) {
            return subject.name(type, random).orElse(literal(type));
        }
        return literal(type);
    }

    private String literal(String type) {
        switch (type) {
            case "yes-no":
                return pick(List.of("true", "false", "staying"));
            case "code":
                return pick(List.of("\"urban\"", "\"wage\"", "\"\""));
            case "date":
                return pick(List.of("date(\"2026-01-31\")", "date(\"0000-01-01\")", "month_start", "month_end"));
            default:
                String unit = type.equals("number") ? "" : " " + type;
                return pick(NUMBERS) + unit;
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
