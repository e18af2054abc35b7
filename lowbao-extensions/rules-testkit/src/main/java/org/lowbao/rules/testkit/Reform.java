package org.lowbao.rules.testkit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lowbao.rules.pack.PackHeader;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.ParameterDeclaration.Row;

/** A pack below all others that changes one row of one table from a day on, or nothing. */
record Reform(String yaml) {

    static Reform empty(RulesUnderTest rules) {
        return new Reform(header(rules));
    }

    /** Changes a row from {@code day} on; empty if the value cannot be changed into another of its type. */
    static Optional<Reform> of(RulesUnderTest rules, ParameterDeclaration parameter, Row changed, LocalDate day) {
        return other(changed.value(), parameter).map(value -> {
            String rows = parameter.rows().stream()
                    .filter(row -> row.key().equals(changed.key()))
                    .map(row -> row(
                            row.key(),
                            row.value(),
                            row.from(),
                            row.to(),
                            row.document().id()))
                    .collect(Collectors.joining());
            return new Reform(header(rules) + "parameters:\n  " + parameter.name() + ":\n    overrides: kit-reform\n"
                    + "    rows:\n" + rows + row(changed.key(), value, day, Optional.empty(), "kit-reform"));
        });
    }

    private static String header(RulesUnderTest rules) {
        List<PackHeader> packs = rules.declarations().packs();
        PackHeader lowest = packs.get(packs.size() - 1);
        LocalDate decided = rules.lastDocument().plusDays(1);
        return "pack: {id: kit-reform, version: \"1\", issuer: kit, division: \"" + lowest.division() + "\", level: "
                + lowest.level().name().toLowerCase(Locale.ROOT) + ", language: 1, parent: " + lowest.id() + ", from: "
                + lowest.from() + ", decided: " + decided + ", name: {zh: 改革, en: reform}}\n"
                + "documents: {kit-reform: {title: kit, issued: " + decided + ", mark: fixture}}\n";
    }

    private static String row(List<String> key, Object value, LocalDate from, Optional<LocalDate> to, String document) {
        String keys = key.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", ", "key: [", "], "));
        return "      - {" + (key.isEmpty() ? "" : keys) + "value: " + written(value) + ", from: " + from
                + to.map(last -> ", to: " + last).orElse("") + ", document: \"" + document + "\"}\n";
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean truth ? (truth ? "yes" : "no") : '"' + value.toString() + '"';
    }

    private static Optional<Object> other(Object value, ParameterDeclaration parameter) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number.multiply(BigDecimal.valueOf(2)).add(BigDecimal.ONE));
        }
        if (value instanceof Boolean truth) {
            return Optional.of(!truth);
        }
        if (value instanceof LocalDate date) {
            return Optional.of(date.plusDays(1));
        }
        return parameter.type().codes().stream()
                .filter(code -> !code.equals(value))
                .<Object>map(code -> code)
                .findFirst();
    }

    PackSource source() {
        return PackSource.of("kit-reform", Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
