package org.lowbao.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.FIRST_INVESTIGATOR;
import static org.lowbao.core.casefile.SampleCase.POSTED;
import static org.lowbao.core.casefile.SampleCase.VISITED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationEntry;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.PaymentEntry;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.RemedyEntry;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.casefile.SupporterSurvey;
import org.lowbao.core.casefile.TerminationReason;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Disability;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;

/** What hosts on either line of Jackson make of our types, with the modules every host has and nothing of ours. */
class JsonRoundTripTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    static Stream<Recorded> everyEntry() {
        var entries = new ArrayList<Recorded>();
        entries.addAll(SampleCase.filed().archived().entries());
        entries.addAll(SampleCase.filed(
                        SampleCase.without(SampleCase.application(), DocumentType.DISABILITY_CERTIFICATE))
                .take(new IntakeSteps.NotifyMissing(), CLERK, SampleCase.APPLIED)
                .take(
                        new IntakeSteps.SupplyMaterial(
                                List.of(Material.copyOnPaper(DocumentType.DISABILITY_CERTIFICATE, Optional.of("2")))),
                        CLERK,
                        SampleCase.APPLIED)
                .accepted()
                .authorised()
                .take(new InvestigationSteps.RecordAnswers(everyReply()), CLERK, VISITED)
                .take(new InvestigationSteps.RecordFinding(everyFinding()), FIRST_INVESTIGATOR, VISITED)
                .entries());
        entries.addAll(SampleCase.filed()
                .onNotice()
                .take(new ReviewSteps.RaiseObjection("隐私话语"), CLERK, POSTED)
                .entries());
        entries.addAll(SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.RecordCountyVisit(SampleCase.visit(POSTED)), CONFIRMER, DECIDED)
                .take(new ConfirmationSteps.DoNotConfirm("隐私话语"), CONFIRMER, DECIDED)
                .entries());
        entries.addAll(SampleCase.filed().takenThroughEverything().entries());
        entries.addAll(SampleCase.underLocalRules().takenThroughAnEmergency().entries());
        entries.addAll(SampleCase.filed().reopened().entries());
        entries.addAll(SampleCase.filed().stoppedAndTakenDown().entries());
        entries.addAll(SampleCase.filed().applicationReopened().entries());
        entries.addAll(
                SampleCase.filed().stopped().resumed(YearMonth.of(2026, 7)).entries());
        entries.addAll(SampleCase.filed(SampleCase.broughtByAnAgent(SampleCase.application()))
                .entries());
        entries.addAll(SampleCase.filed()
                .ordered()
                .take(SampleCase.transferredOut(), CONFIRMER, SampleCase.STOPPED)
                .entries());
        SampleCase.handovers().forEach(dossier -> entries.addAll(dossier.entries()));
        entries.addAll(SampleCase.keepingBack().recovered().entries());
        entries.addAll(SampleCase.filed().renewed().entries());
        entries.addAll(SampleCase.filed().converted().entries());
        entries.addAll(SampleCase.filed()
                .take(new IntakeSteps.DoNotAccept("隐私话语"), CLERK, SampleCase.APPLIED)
                .entries());
        entries.addAll(SampleCase.filed()
                .take(
                        new IntakeSteps.Terminate(TerminationReason.NO_COOPERATION, "隐私话语"),
                        SampleCase.REVIEWER,
                        SampleCase.APPLIED)
                .entries());
        entries.add(SampleCase.takenOver());
        return entries.stream();
    }

    private static List<org.lowbao.core.verification.AgencyAnswer> everyReply() {
        return Stream.of(
                        SampleCase.found("use", "ordinary"),
                        new Reply.NoRecord(),
                        new Reply.NoReply(),
                        new Reply.Failed("TIMEOUT"),
                        new Reply.Declined("NAME_MISMATCH"),
                        new Reply.NotSupported())
                .map(reply -> SampleCase.answer("1", LookupItem.VEHICLES, reply, VISITED))
                .toList();
    }

    private static List<org.lowbao.core.verification.OfficerFinding> everyFinding() {
        return Stream.of(
                        new VerifiedValue.FinancialAssets(new Stock(Money.ofYuan("7654.32"), VISITED)),
                        new VerifiedValue.Dwellings(1),
                        new VerifiedValue.Vehicles(List.of("ordinary")),
                        new VerifiedValue.Alive("1", true),
                        new VerifiedValue.DisabilityOf(
                                "2", Optional.of(new Disability(DisabilityCategory.MENTAL, DisabilityLevel.THREE))),
                        new VerifiedValue.DisabilityOf("1", Optional.empty()),
                        new VerifiedValue.SeriousIllness("1", false),
                        new VerifiedValue.SupporterAble(false),
                        new VerifiedValue.SupporterUnavailable(1, VerifiedValue.SupporterUnavailable.Cause.NOT_FOUND),
                        new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("543.21"))),
                        new VerifiedValue.IncomesOf(
                                "1", SampleCase.application().incomes()))
                .flatMap(value -> Stream.of(
                        SampleCase.finding(value, VISITED),
                        SampleCase.finding(value, VISITED).changedSince(VISITED)))
                .toList();
    }

    @Test
    void the_examples_below_hold_every_type_of_entry() {
        assertThat(everyEntry().map(recorded -> recorded.entry().type()).distinct())
                .containsExactlyInAnyOrderElementsOf(CaseEntry.types());
    }

    @ParameterizedTest
    @MethodSource("everyEntry")
    void both_lines_read_what_either_wrote(Recorded recorded) throws Exception {
        CaseEntry entry = recorded.entry();
        String two = JACKSON_2.writeValueAsString(entry);
        String three = JACKSON_3.writeValueAsString(entry);

        assertThat(JACKSON_2.readTree(two)).isEqualTo(JACKSON_2.readTree(three));
        assertThat(JACKSON_2.readTree(two).path("type").asText()).isEqualTo(entry.type());
        assertThat(JACKSON_2.readValue(three, CaseEntry.class)).isEqualTo(entry);
        assertThat(JACKSON_3.readValue(two, CaseEntry.class)).isEqualTo(entry);
    }

    private static List<CaseFile> wholeCases() {
        return List.of(
                SampleCase.filed().takenThroughEverything().file(),
                SampleCase.filed().stopped().file(),
                SampleCase.underLocalRules().takenThroughAnEmergency().file(),
                SampleCase.keepingBack().recovered().file());
    }

    @ParameterizedTest
    @MethodSource("wholeCases")
    void a_whole_case_survives_both_lines(CaseFile file) throws Exception {
        assertThat(JACKSON_2.readValue(JACKSON_3.writeValueAsString(file), CaseFile.class))
                .isEqualTo(file);
        assertThat(JACKSON_3.readValue(JACKSON_2.writeValueAsString(file), CaseFile.class))
                .isEqualTo(file);
    }

    @Test
    void what_is_derived_is_not_written() throws Exception {
        String json = JACKSON_2.writeValueAsString(SampleCase.filed().archived().file());

        assertThat(json).doesNotContain("conclusive", "proposalCurrent", "objectionOpen", "eligible", "severe");
    }

    @Test
    void an_application_of_before_says_nothing_of_agents_and_registrations() throws Exception {
        // it was written without them, and still is
        String json = JACKSON_2.writeValueAsString(SampleCase.application());

        assertThat(json).doesNotContain("agent", "informed", "registrations");
        assertThat(JACKSON_2.readValue(json, Application.class)).isEqualTo(SampleCase.application());
        assertThat(JACKSON_3.readValue(json, Application.class)).isEqualTo(SampleCase.application());
    }

    @Test
    void codes_and_amounts_are_texts() throws Exception {
        String json = JACKSON_2.writeValueAsString(
                new PaymentEntry.PaymentOrdered("L-1", java.time.YearMonth.of(2026, 6), Money.ofYuan("860")));

        assertThat(JACKSON_2.readTree(json)).isEqualTo(JACKSON_2.readTree("""
            {"type": "case.payment-ordered", "listId": "L-1", "month": "2026-06", "amount": "860.00"}\
            """));
    }

    @Test
    void an_application_that_goes_on_from_no_dossier_is_written_as_before_there_was_one_to_name() throws Exception {
        Application without = SampleCase.application();
        Application.Builder moved = Application.builder(
                        without.number(), without.appliedOn(), without.division(), without.area())
                .formerDossier("DB-2025-0007");

        assertThat(JACKSON_2.writeValueAsString(without)).doesNotContain("formerDossier");
        assertThat(JACKSON_3.writeValueAsString(without)).doesNotContain("formerDossier");
        assertThat(JACKSON_2.readValue(JACKSON_3.writeValueAsString(without), Application.class))
                .isEqualTo(without);
        assertThat(JACKSON_3
                        .readValue(JACKSON_2.writeValueAsString(moved.build()), Application.class)
                        .formerDossier())
                .contains("DB-2025-0007");
    }

    @Test
    void a_survey_of_before_a_refusal_was_a_finding_finds_nothing() throws Exception {
        String json = """
            {"type": "case.supporter-surveyed",
             "survey": {"supporter": 1, "on": "2026-05-06", "outcome": "REFUSED", "words": "words"}}\
            """;
        CaseEntry expected = new InvestigationEntry.SupporterSurveyed(
                new SupporterSurvey(1, VISITED, SupporterSurvey.Outcome.REFUSED, "words"), List.of());

        assertThat(JACKSON_2.readValue(json, CaseEntry.class)).isEqualTo(expected);
        assertThat(JACKSON_3.readValue(json, CaseEntry.class)).isEqualTo(expected);
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(expected))).isEqualTo(JACKSON_2.readTree(json));
    }

    @Test
    void a_case_reopened_before_the_county_could_correct_itself_is_still_read() throws Exception {
        String json = """
            {"type": "case.reopened", "reference": "R-1", "decideBy": "2026-07-07"}\
            """;
        CaseEntry expected =
                new RemedyEntry.CaseReopened(Optional.of("R-1"), LocalDate.of(2026, 7, 7), Optional.empty());

        assertThat(JACKSON_2.readValue(json, CaseEntry.class)).isEqualTo(expected);
        assertThat(JACKSON_3.readValue(json, CaseEntry.class)).isEqualTo(expected);
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(expected))).isEqualTo(JACKSON_2.readTree(json));
    }

    @Test
    void a_posted_notice_of_before_the_limit_could_move_is_still_read() throws Exception {
        String json = """
            {"type": "case.notice-posted", "sheet": "N-1", "place": "hall", "lastDay": "2026-05-19"}\
            """;
        CaseEntry expected = new ReviewEntry.NoticePosted("N-1", "hall", LocalDate.of(2026, 5, 19));

        assertThat(JACKSON_2.readValue(json, CaseEntry.class)).isEqualTo(expected);
        assertThat(JACKSON_3.readValue(json, CaseEntry.class)).isEqualTo(expected);
    }
}
