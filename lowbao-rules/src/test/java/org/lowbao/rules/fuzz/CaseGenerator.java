package org.lowbao.rules.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Type;

/** Makes facts for {@link Vocabulary}: plain ones, extreme ones, unknown and disputed ones. */
final class CaseGenerator {

    private static final List<String> NUMBERS = List.of(
            "0",
            "0.00",
            "1",
            "-1",
            "12",
            "100.01",
            "9999999999999.99",
            "-999999999999999999999999999999",
            "0.000000000000000000000000000001",
            "1E+29");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 1), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final RandomGenerator random;

    CaseGenerator(RandomGenerator random) {
        this.random = random;
    }

    FactSheet household() {
        return sheet(Vocabulary.HOUSEHOLD, "h");
    }

    private FactSheet sheet(Vocabulary subject, String id) {
        FactSheet.Builder sheet = FactSheet.of(id);
        subject.facts().forEach((name, type) -> {
            int chance = random.nextInt(8);
            if (chance > 1) {
                sheet.fact(name, value(Vocabulary.type(type)));
            } else if (chance == 1) {
                sheet.fact(name, random.nextBoolean() ? FactValue.disputed() : FactValue.unknown("NO_REPLY"));
            }
        });
        subject.below().ifPresent(items -> {
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                sheet.add(items.words(), sheet(items, id + i));
            }
        });
        return sheet.build();
    }

    private FactValue value(Type type) {
        switch (type.kind()) {
            case TRUTH:
                return FactValue.truth(random.nextBoolean());
            case CODE:
                return FactValue.code(pick(List.of("urban", "wage", "", "other")));
            case DATE:
                return FactValue.date(pick(DATES));
            default:
                return FactValue.number(new BigDecimal(pick(NUMBERS)), type.unit());
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
