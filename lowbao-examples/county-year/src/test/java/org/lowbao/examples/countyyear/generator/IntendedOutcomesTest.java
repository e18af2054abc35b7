package org.lowbao.examples.countyyear.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.connectors.dropfolder.CsvDropFolder;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.Evidence;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;

/** What was intended by construction, held against the shipped packs and the real connector. */
class IntendedOutcomesTest {

    private static final Township TOWNSHIP = Township.of(TownshipGenerator.SEED);
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 3, 27);
    private static final Instant KNOWN_ON = Instant.parse("2026-03-27T02:00:00Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 4);

    @TempDir
    private static Path input;

    private static CsvDropFolder agency;
    private static CompiledPolicy policy;

    @BeforeAll
    static void open() throws IOException {
        TownshipGenerator.write(TownshipGenerator.SEED, input);
        agency = CsvDropFolder.open(input.resolve("agencies/public-security"));
        Compilation compilation =
                PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()));
        policy = ((Compilation.Compiled) compilation).policy();
    }

    @Test
    void the_delivery_has_no_fault() {
        assertThat(agency.report().faults()).isEmpty();
    }

    @Test
    void every_household_ends_as_intended_once_officers_have_verified_what_they_had_to() {
        assertThat(TOWNSHIP.households().stream()
                        .filter(household -> determined(household, true).household() != household.outcome())
                        .map(household -> described(household) + " " + determined(household, true)))
                .isEmpty();
    }

    @Test
    void as_long_as_they_have_not_no_discrepancy_and_no_silence_is_taken_for_an_answer() {
        assertThat(TOWNSHIP.households().stream()
                        .filter(household -> determined(household, false).household() != household.beforeFindings())
                        .map(IntendedOutcomesTest::described))
                .isEmpty();
    }

    @Test
    void one_member_is_enrolled_alone_where_that_is_intended_and_nowhere_else() {
        assertThat(TOWNSHIP.households().stream()
                        .filter(household ->
                                determined(household, true).members().size()
                                        != (household.scenario() == Scenario.MEMBER_ALONE ? 1 : 0))
                        .map(IntendedOutcomesTest::described))
                .isEmpty();
    }

    @Test
    void discrepancies_are_found_where_they_were_planted_and_nowhere_else() {
        assertThat(TOWNSHIP.households().stream()
                        .filter(household -> !evidence(household, false).discrepancies().stream()
                                .map(Discrepancy::kind)
                                .toList()
                                .equals(planted(household.scenario())))
                        .map(IntendedOutcomesTest::described))
                .isEmpty();
    }

    private static List<Discrepancy.Kind> planted(Scenario scenario) {
        return switch (scenario) {
            case CAR_NOT_DECLARED, MOTORCYCLE_NOT_DECLARED -> List.of(Discrepancy.Kind.VEHICLES_DIFFER);
            case DEAD_MEMBER_DECLARED -> List.of(Discrepancy.Kind.DEATH_ON_RECORD);
            case NOT_IN_REGISTER -> List.of(Discrepancy.Kind.NOT_IN_HOUSEHOLD_REGISTER);
            default -> List.of();
        };
    }

    @Test
    void the_agency_stays_silent_about_four_persons_whom_its_delivery_does_not_cover() {
        assertThat(TOWNSHIP.households().stream()
                        .flatMap(household -> answers(household).stream())
                        .filter(answer -> answer.reply() instanceof Reply.NoReply))
                .hasSize(4 * LookupItem.values().length);
    }

    @Test
    void the_benefit_is_of_the_size_that_a_real_township_pays() {
        // a township of this size paid 389 yuan a head to rural and 623 to urban dibao persons
        assertThat(averageBenefit(AreaClass.RURAL)).isBetween(330.0, 450.0);
        assertThat(averageBenefit(AreaClass.URBAN)).isBetween(560.0, 690.0);
    }

    private static double averageBenefit(AreaClass area) {
        List<SyntheticHousehold> dibao = TOWNSHIP.endingAs(IdentificationKind.DIBAO).stream()
                .filter(household -> household.application().area() == area)
                .toList();
        long fen = dibao.stream()
                .mapToLong(household -> determined(household, true).monthly().fen())
                .sum();
        long persons = dibao.stream()
                .mapToLong(household -> household.application().members().size())
                .sum();
        return fen / 100.0 / persons;
    }

    private static Determination determined(SyntheticHousehold household, boolean verified) {
        return DibaoPolicy.determine(evidence(household, verified).facts(DECIDED_ON), policy, MONTH, KNOWN_ON);
    }

    private static Evidence evidence(SyntheticHousehold household, boolean verified) {
        var declared = new Evidence(household.application(), KNOWN_ON, answers(household), List.of());
        return verified
                ? declared.withFindings(household.findings().stream()
                        .map(finding -> new OfficerFinding(finding.value(), finding.on(), "home visit", KNOWN_ON))
                        .toList())
                : declared;
    }

    private static List<AgencyAnswer> answers(SyntheticHousehold household) {
        var requests = new ArrayList<LookupRequest>();
        household
                .application()
                .members()
                .forEach(member -> member.citizenId()
                        .ifPresent(number -> requests.add(new LookupRequest(
                                member.id(),
                                member.name(),
                                number,
                                EnumSet.allOf(LookupItem.class),
                                LocalDate.of(2026, 12, 31)))));
        Stream<AgencyAnswer> answers = agency.ask(requests).stream()
                .map(answer -> new AgencyAnswer(
                        agency.agency(), answer.requestId(), answer.item(), answer.asOf(), answer.reply(), KNOWN_ON));
        return answers.toList();
    }

    private static String described(SyntheticHousehold household) {
        return household + " " + household.scenario();
    }
}
