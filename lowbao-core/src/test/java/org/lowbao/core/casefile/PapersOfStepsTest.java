package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.person.Member;

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

    /** Steps that somebody brings a paper to; what each records may have papers, and mostly has none. */
    private static Stream<Arguments> withPapers() {
        List<Material> papers = List.of(Material.originalOnPaper(DocumentType.OTHER, Optional.of("2")));
        MemberSteps.Join born = SampleCase.born("3", APPLIED);
        Member wife = SampleCase.wife();
        return Stream.of(
                Arguments.of(
                        SampleCase.filed().investigated(),
                        new InvestigationSteps.ObjectToCheck("words", papers),
                        SampleCase.POSTED),
                Arguments.of(
                        SampleCase.filed(),
                        new MemberSteps.Join(born.member(), born.joining(), "words", papers),
                        APPLIED),
                Arguments.of(
                        SampleCase.filed(),
                        new MemberSteps.Leave("1", new Leaving(APPLIED, LeavingCause.DEATH), "words", papers),
                        APPLIED),
                Arguments.of(
                        SampleCase.filed(),
                        new PersonSteps.Change("2", SampleCase.renamed(wife), APPLIED, papers),
                        APPLIED));
    }

    @ParameterizedTest
    @MethodSource("withPapers")
    void are_also_those_that_were_brought_to_it(SampleCase file, CaseStep step, LocalDate day) {
        file.take(step, CLERK, day);

        assertThat(file.file().items())
                .filteredOn(item -> item.entry() == file.file().version())
                .extracting(DossierItem::type)
                .contains(DocumentType.OTHER);
    }

    @Test
    void are_those_that_show_another_account() {
        SampleCase file = SampleCase.filed().take(SampleCase.otherAccount(), CLERK, APPLIED);

        assertThat(file.file().items())
                .filteredOn(item -> item.entry() == file.file().version())
                .extracting(DossierItem::type)
                .contains(DocumentType.BANK_ACCOUNT_COPY);
    }

    @Test
    void are_in_a_dossier_that_was_split_off_those_that_its_household_brought() {
        CaseFile own = SampleCase.handovers().stream()
                .map(SampleCase::file)
                .filter(file -> file.id().equals("D-2"))
                .findFirst()
                .orElseThrow();

        assertThat(own.items())
                .filteredOn(item -> item.entry() == 1)
                .extracting(DossierItem::type)
                .containsAll(own.application().materials().stream()
                        .map(Material::type)
                        .toList());
    }
}
