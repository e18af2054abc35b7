package org.lowbao.examples.ownpolicy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** Another country's programme, by the engine alone: nothing of the minimum living guarantee is needed. */
final class RatesRebate {

    private RatesRebate() {}

    static CompiledPolicy policy(Path folder) throws IOException {
        return PolicyCompiler.compile(List.of(PackSource.ofFolder(folder))).orElseThrow();
    }

    static Evaluation determined(CompiledPolicy rebate, long rates, long income) {
        // determine: begin
        FactSheet home = FactSheet.of("home")
                .fact("ratepayer_on_1_july", FactValue.truth(true))
                .fact("rates", FactValue.number(rates, Unit.YUAN_PER_YEAR))
                .add(
                        "adult",
                        FactSheet.of("adult-1")
                                .fact("income", FactValue.number(income, Unit.YUAN_PER_YEAR))
                                .build())
                .build();
        Evaluation evaluation = Engine.determine(home, rebate, YearMonth.of(2023, 10), LocalDate.of(2023, 10, 1));
        // determine: end
        return evaluation;
    }
}
