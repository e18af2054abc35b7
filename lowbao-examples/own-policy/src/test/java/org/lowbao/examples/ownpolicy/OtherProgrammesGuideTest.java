package org.lowbao.examples.ownpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.cases.CaseReader;
import org.lowbao.rules.cases.CaseRun;
import org.lowbao.rules.cases.CaseSource;
import org.lowbao.rules.cases.Coverage;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Evaluation.Conclusion;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.inquiry.Inquiry;
import org.lowbao.rules.inquiry.Question;
import org.lowbao.rules.language.Unit;

/** What the guide to other programmes prints is what is run, by the engine alone. */
class OtherProgrammesGuideTest {

    private static final Path FOLDER = Guide.PACKS.resolve("rates-rebate");

    private static CompiledPolicy rebate() throws IOException {
        return RatesRebate.policy(FOLDER);
    }

    private static Guide guide() throws IOException {
        return Guide.of("docs/other-programmes.md");
    }

    @Test
    void every_piece_of_a_pack_in_the_guide_stands_in_the_example() throws IOException {
        List<String> files = List.of(
                Files.readString(FOLDER.resolve("pack.yaml")), Files.readString(FOLDER.resolve("cases/years.yaml")));

        assertThat(guide().blocks("yaml"))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(files)
                        .as(block)
                        .anySatisfy(file -> assertThat(file).contains(block)));
        assertThat(guide().blocks("java"))
                .hasSize(1)
                .allSatisfy(
                        block -> assertThat(Guide.source("RatesRebate.java")).contains(Guide.withoutIndent(block)));
    }

    @Test
    void every_file_that_the_guide_links_to_is_there() throws IOException {
        assertThat(guide().links())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(Guide.PROJECT.resolve("docs").resolve(link)).exists());
    }

    @Test
    void every_case_comes_out_as_calculated_by_hand_and_every_rule_was_asked_both_ways() throws IOException {
        CompiledPolicy rebate = rebate();
        CaseReader.Reading reading = CaseReader.read(CaseSource.besidePack(FOLDER), rebate);
        List<CaseRun> runs =
                reading.cases().stream().map(each -> CaseRun.of(each, rebate)).toList();

        assertThat(reading.faults()).isEmpty();
        assertThat(runs)
                .hasSize(9)
                .allSatisfy(run -> assertThat(run.differences()).isEmpty());
        assertThat(Coverage.of(rebate, runs).rules())
                .allSatisfy(rule -> assertThat(rule.isComplete()).isTrue());
    }

    @Test
    void a_rebate_is_determined_from_facts_in_memory() throws IOException {
        Conclusion conclusion = RatesRebate.determined(rebate(), 2_000, 36_000).conclusion();

        // 1 226.666… − 5 900 ÷ 8
        assertThat(conclusion)
                .isEqualTo(new Conclusion.Determined(
                        "REBATE", List.of(new BigDecimal("489.17")), List.of("ratepayer", "something-left")));
    }

    @Test
    void whoever_was_no_ratepayer_is_not_asked_for_an_income() throws IOException {
        FactSheet home = FactSheet.of("home")
                .fact("ratepayer_on_1_july", FactValue.truth(false))
                .fact("rates", FactValue.number(2_000, Unit.YUAN_PER_YEAR))
                .add("adult", FactSheet.of("adult-1").build())
                .build();

        Inquiry inquiry = Inquiry.into(home, rebate(), YearMonth.of(2023, 10), LocalDate.of(2023, 10, 1));

        assertThat(inquiry.isSettled()).isTrue();
        assertThat(inquiry.needless()).containsExactly(new Question("adult-1", "income"));
    }

    @Test
    void nothing_of_the_minimum_living_guarantee_is_needed() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleName("RatesRebate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lowbao.core..", "org.lowbao.casework..", "org.lowbao.rules.dibao..")
                .check(new ClassFileImporter().importPackages("org.lowbao.examples.ownpolicy"));
    }
}
