package org.lowbao.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes packs section by section out of a small stock of words, so that they often fit together and often do not. */
final class PackGenerator {

    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "元", "x y", "");
    private static final List<String> SUBJECTS = List.of("户", "人员", "款");
    private static final List<String> TYPES = List.of("元", "元/月", "number", "yes-no", "code", "date", "人", "元·月", "??");
    private static final List<String> DATES =
            List.of("2020-01-01", "2025-12-31", "2026-01-01", "2026-06-30", "0000-01-01", "2026-02-30", "soon");

    private final RandomGenerator random;
    private final ExpressionGenerator expressions;

    PackGenerator(RandomGenerator random) {
        this.random = random;
        this.expressions = new ExpressionGenerator(random, 100);
    }

    String pack(String id, String parent) {
        var pack = new StringBuilder();
        pack.append("pack: {id: ")
                .append(id)
                .append(", version: \"1\", issuer: i, division: \"990000\", level: county, ")
                .append("language: ")
                .append(random.nextInt(30) == 0 ? 2 : 1)
                .append(", from: 2020-01-01, ")
                .append(parent.isEmpty() ? "" : "parent: " + parent + ", ")
                .append("decided: 2020-01-01, name: {zh: 包, en: p}}\n")
                .append("documents: {d: {title: t, issued: 2020-01-01, mark: fixture}}\n");
        if (parent.isEmpty()) {
            subjects(pack);
        }
        section(pack, "parameters", this::parameter);
        section(pack, "variables", this::variable);
        section(pack, "rules", this::rule);
        section(pack, "outcomes", this::outcome);
        return pack.toString();
    }

    private void subjects(StringBuilder pack) {
        pack.append("subjects:\n");
        for (int i = 0; i <= random.nextInt(SUBJECTS.size()); i++) {
            pack.append("  ").append(SUBJECTS.get(i)).append(": {");
            if (i > 0 || random.nextInt(20) == 0) {
                pack.append("of: ").append(pick(SUBJECTS)).append(", ");
            }
            pack.append(words("words")).append(", facts: {");
            for (int fact = 0; fact < 3; fact++) {
                String type = pick(TYPES);
                pack.append(name())
                        .append(": {type: ")
                        .append(type)
                        .append(type.equals("code") && random.nextBoolean() ? ", codes: [a, b]" : "")
                        .append(", ")
                        .append(words("words"))
                        .append("}, ");
            }
            pack.append("}}\n");
        }
    }

    private String parameter() {
        var rows = new ArrayList<String>();
        boolean keyed = random.nextInt(3) == 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.add("{" + (keyed ? "key: " + pick(List.of("a", "b", "c")) + ", " : "") + "value: "
                    + pick(List.of("1", "700", "yes", "a", "-1.5", "2026-01-01")) + ", from: " + pick(DATES)
                    + (random.nextBoolean() ? ", to: " + pick(DATES) : "") + ", document: d}");
        }
        return "type: " + pick(TYPES) + ", " + (keyed ? "by: [" + name() + "], " : "") + words("words") + overrides()
                + ", rows: [" + String.join(", ", rows) + "]";
    }

    private String variable() {
        return "of: " + pick(SUBJECTS) + ", type: " + pick(TYPES) + ", is: '" + expression() + "', " + words("words")
                + overrides();
    }

    private String rule() {
        return "of: " + pick(SUBJECTS) + ", when: '" + expression() + "', basis: {document: d, article: \"1\"}, "
                + words("met") + ", " + words("not-met") + overrides();
    }

    private String outcome() {
        return "of: " + pick(SUBJECTS) + ", when: '" + expression() + "', amounts: [" + name() + "], because: ["
                + name() + "], " + words("words") + overrides();
    }

    private String expression() {
        switch (random.nextInt(4)) {
            case 0:
                return name() + pick(List.of(" + ", " < ", " and ", " = ")) + name();
            case 1:
                return "sum(" + pick(SUBJECTS) + "." + name() + ")";
            case 2:
                return expressions.expression();
            default:
                return name();
        }
    }

    private String overrides() {
        return random.nextInt(4) == 0 ? ", overrides: d" : "";
    }

    private String words(String field) {
        return field + ": {zh: \"字{" + name() + "}\"" + (random.nextInt(5) == 0 ? "" : ", en: w") + "}";
    }

    private interface Entry {
        String write();
    }

    private void section(StringBuilder pack, String title, Entry entry) {
        pack.append(title).append(":\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            pack.append("  ").append(name()).append(": {").append(entry.write()).append("}\n");
        }
    }

    private String name() {
        return NAMES.get(random.nextInt(random.nextInt(10) == 0 ? NAMES.size() : 8));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
