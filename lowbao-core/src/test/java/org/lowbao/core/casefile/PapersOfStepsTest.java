package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;

/** What the table says a step leaves in the dossier is there, in cases that take every step. */
class PapersOfStepsTest {

    private static Stream<List<Recorded>> cases() {
        Stream<SampleCase> cases = Stream.of(
                        ClocksTest.histories(),
                        SampleCase.handovers().stream(),
                        Stream.of(
                                SampleCase.filed(SampleCase.without(
                                                SampleCase.application(), DocumentType.INTEGRITY_PLEDGE))
                                        .take(new IntakeSteps.NotifyMissing(), CLERK, APPLIED),
                                SampleCase.filed().applicationReopened(),
                                SampleCase.filed()
                                        .confirmed()
                                        .take(
                                                new StewardshipSteps.Publish(
                                                        "PB-1",
                                                        SampleCase.application().division(),
                                                        "村务公开栏"),
                                                CLERK,
                                                DECIDED)
                                        .take(
                                                new AdjustmentSteps.Stop(
                                                        StopReason.AT_OWN_REQUEST, "words", YearMonth.of(2026, 7)),
                                                CONFIRMER,
                                                DECIDED)
                                        .take(new StewardshipSteps.RemovePublication(), CLERK, DECIDED),
                                SampleCase.filed().converted(),
                                SampleCase.filed().stopped().resumed(YearMonth.of(2026, 7))))
                .flatMap(some -> some);
        return Stream.concat(cases.map(SampleCase::entries), Stream.of(takenOver()));
    }

    private static List<Recorded> takenOver() {
        Situation situation = SampleCase.filed().situation(DECIDED);
        Opening taken =
                SampleCase.former().rule(CONFIRMER, situation).toOptional().orElseThrow();
        return List.of(new Recorded(1, situation.now(), DECIDED, CONFIRMER, taken));
    }

    @Test
    void are_those_of_the_table() {
        Set<StepCode> seen = EnumSet.noneOf(StepCode.class);
        cases().forEach(entries -> {
            List<DossierItem> items = CaseFile.of("D-1", entries).items();
            for (Recorded recorded : entries) {
                StepCode step = recorded.entry().step();
                seen.add(step);
                assertThat(items.stream()
                                .filter(item -> item.entry() == recorded.version())
                                .map(DossierItem::type))
                        .as(step.name())
                        .containsAll(Lifecycle.rule(step).documents());
            }
        });

        Set<StepCode> leaving = EnumSet.noneOf(StepCode.class);
        for (StepCode step : StepCode.values()) {
            if (!Lifecycle.rule(step).documents().isEmpty()) {
                leaving.add(step);
            }
        }
        assertThat(seen).containsAll(leaving);
    }
}
