package org.lowbao.rules.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.Stage;

/** A small programme and its cases, to record. */
final class Rebate {

    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final LocalDate KNOWN_ON = LocalDate.of(2026, 9, 1);

    private Rebate() {}

    static String yaml() {
        try (InputStream in = Rebate.class.getResourceAsStream("/org/lowbao/rules/engine/rebate.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PackSource> packs(String yaml) {
        return List.of(PackSource.of("rebate", Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8))));
    }

    static FactSheet.Builder household(FactValue... incomes) {
        FactSheet.Builder household = FactSheet.of("h").fact("地区", FactValue.code("urban"));
        for (int i = 0; i < incomes.length; i++) {
            household.add("成员", FactSheet.of("m" + i).fact("月收入", incomes[i]).build());
        }
        return household;
    }

    static FactValue yuanAMonth(String yuan) {
        return FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH);
    }

    static DecisionRecord record(FactSheet facts) {
        return record(facts, yaml(), Stage.ENTERING);
    }

    static DecisionRecord record(FactSheet facts, String yaml, Stage stage) {
        CompiledPolicy policy = PolicyCompiler.compile(packs(yaml)).orElseThrow();
        return DecisionRecord.of(Engine.determine(facts, policy, SEPTEMBER, KNOWN_ON, stage), facts);
    }
}
