package org.lowbao.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.core.casefile.SampleCase.answer;
import static org.lowbao.core.casefile.SampleCase.application;
import static org.lowbao.core.casefile.SampleCase.finding;
import static org.lowbao.core.casefile.SampleCase.found;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.fact.MemberFacts;
import org.lowbao.core.fact.SourceKind;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.Residence;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;

class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final LocalDate JOINED = SampleCase.APPLIED.plusDays(2);
    private static final Property CAR = new Property(PropertyKind.VEHICLE, "ordinary", Optional.empty());

    static List<Reply> silences() {
        return List.of(new Reply.NoReply(), new Reply.Failed("TIMEOUT"), new Reply.Declined("NAME_MISMATCH"));
    }

    private static Evidence evidence(Application declared, List<AgencyAnswer> answers, OfficerFinding... findings) {
        return new Evidence(declared, SampleCase.noon(SampleCase.APPLIED), answers, List.of(findings));
    }

    private static HouseholdFacts facts(Application declared, List<AgencyAnswer> answers, OfficerFinding... findings) {
        return evidence(declared, answers, findings).facts(DAY);
    }

    private static MemberFacts first(HouseholdFacts facts) {
        return facts.members().get(0);
    }

    private static List<AgencyAnswer> vehicles(Reply ofFirst, Reply ofSecond) {
        return List.of(answer("1", LookupItem.VEHICLES, ofFirst, DAY), answer("2", LookupItem.VEHICLES, ofSecond, DAY));
    }

    private static Application silentOnProperty() {
        return SampleCase.declaring(application(), false, List.of());
    }

    // vehicles

    @ParameterizedTest
    @MethodSource("silences")
    void a_silent_agency_never_means_no_vehicle(Reply silence) {
        List<AgencyAnswer> answers = vehicles(new Reply.NoRecord(), silence);

        assertThat(facts(silentOnProperty(), answers).vehicles()).isEqualTo(Fact.unknown(silence.code()));
        assertThat(facts(application(), answers).vehicles()).isEqualTo(Fact.unknown(silence.code()));
    }

    @Test
    void a_register_that_answered_for_one_of_two_has_not_answered_for_the_household() {
        List<AgencyAnswer> onlyFirst = List.of(answer("1", LookupItem.VEHICLES, new Reply.NoRecord(), DAY));

        assertThat(facts(silentOnProperty(), onlyFirst).vehicles()).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(facts(application(), onlyFirst).vehicles().source()).contains(SourceKind.DECLARED);
    }

    @Test
    void no_record_for_everybody_confirms_that_there_is_none() {
        Fact<List<String>> vehicles = facts(application(), vehicles(new Reply.NoRecord(), new Reply.NoRecord()))
                .vehicles();

        assertThat(vehicles.value()).contains(List.of());
        assertThat(vehicles.source()).contains(SourceKind.RECEIVED);
    }

    @Test
    void a_register_that_does_not_exist_leaves_the_declaration_standing() {
        assertThat(facts(application(), vehicles(new Reply.NotSupported(), new Reply.NotSupported()))
                        .vehicles()
                        .source())
                .contains(SourceKind.DECLARED);
    }

    @Test
    void an_undeclared_vehicle_is_disputed_and_a_discrepancy_until_an_officer_settles_it() {
        List<AgencyAnswer> answers = vehicles(found("use", "ordinary"), new Reply.NoRecord());

        assertThat(facts(application(), answers).vehicles()).isInstanceOf(Fact.Disputed.class);
        assertThat(evidence(application(), answers).discrepancies())
                .containsExactly(
                        new Discrepancy(Discrepancy.Kind.VEHICLES_DIFFER, "household", "public-security", false));

        OfficerFinding sold = finding(new VerifiedValue.Vehicles(List.of()), DAY);
        assertThat(facts(application(), answers, sold).vehicles().value()).contains(List.of());
        assertThat(evidence(application(), answers, sold).discrepancies())
                .extracting(Discrepancy::settled)
                .containsExactly(true);
    }

    @Test
    void an_undeclared_vehicle_shows_even_before_everybody_is_answered_for() {
        List<AgencyAnswer> answers = vehicles(found("use", "ordinary"), new Reply.NoReply());

        assertThat(evidence(application(), answers).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.VEHICLES_DIFFER);
    }

    @Test
    void a_declared_vehicle_whose_owner_is_not_answered_for_is_no_discrepancy() {
        Application withCar = SampleCase.declaring(application(), true, List.of(CAR));
        List<AgencyAnswer> onlyFirst = List.of(answer("1", LookupItem.VEHICLES, new Reply.NoRecord(), DAY));

        assertThat(evidence(withCar, onlyFirst).discrepancies()).isEmpty();
        assertThat(facts(withCar, onlyFirst).vehicles().value()).contains(List.of("ordinary"));
    }

    @Test
    void a_declared_vehicle_that_the_register_knows_agrees() {
        Application withCar = SampleCase.declaring(application(), true, List.of(CAR));
        List<AgencyAnswer> answers = vehicles(new Reply.NoRecord(), found("use", "ordinary"));

        assertThat(evidence(withCar, answers).discrepancies()).isEmpty();
        assertThat(facts(withCar, answers).vehicles().source()).contains(SourceKind.RECEIVED);
    }

    // deaths and the household register

    @Test
    void a_death_on_record_disputes_that_the_member_lives_until_it_is_verified() {
        List<AgencyAnswer> death = List.of(answer("1", LookupItem.DEATH, found("date", "2026-04-01"), DAY));

        assertThat(first(facts(application(), death)).alive()).isInstanceOf(Fact.Disputed.class);
        assertThat(evidence(application(), death).discrepancies())
                .containsExactly(new Discrepancy(Discrepancy.Kind.DEATH_ON_RECORD, "1", "public-security", false));

        OfficerFinding dead = finding(new VerifiedValue.Alive("1", false), DAY);
        assertThat(first(facts(application(), death, dead)).alive().value()).contains(false);
        assertThat(evidence(application(), death, dead).discrepancies())
                .extracting(Discrepancy::settled)
                .containsExactly(true);
        OfficerFinding ofAnother = finding(new VerifiedValue.Alive("2", true), DAY);
        assertThat(first(facts(application(), death, ofAnother)).alive()).isInstanceOf(Fact.Disputed.class);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void silence_does_not_take_a_death_back(Reply silence) {
        List<AgencyAnswer> answers = List.of(
                answer("1", LookupItem.DEATH, found("date", "2026-04-01"), DAY),
                answer("1", LookupItem.DEATH, silence, DAY.plusDays(1)));

        assertThat(first(facts(application(), answers)).alive()).isInstanceOf(Fact.Disputed.class);
        assertThat(evidence(application(), answers).discrepancies()).hasSize(1);
    }

    @Test
    void a_later_conclusive_answer_takes_the_place_of_an_earlier_one() {
        List<AgencyAnswer> corrected = List.of(
                answer("1", LookupItem.DEATH, found("date", "2026-04-01"), DAY),
                answer("1", LookupItem.DEATH, new Reply.NoRecord(), DAY.plusDays(1)));

        assertThat(first(facts(application(), corrected)).alive().value()).contains(true);
        assertThat(evidence(application(), corrected).discrepancies()).isEmpty();
    }

    @Test
    void without_an_answer_a_member_lives_by_declaration_only() {
        assertThat(first(facts(application(), List.of())).alive().source()).contains(SourceKind.DECLARED);
        assertThat(first(facts(application(), SampleCase.allClear(DAY))).alive().source())
                .contains(SourceKind.RECEIVED);
    }

    @Test
    void the_household_register_is_unknown_until_it_spoke() {
        assertThat(first(facts(application(), List.of())).registered()).isEqualTo(Fact.unknown("NOT_ASKED"));
        assertThat(first(facts(
                                application(),
                                List.of(answer("1", LookupItem.HOUSEHOLD_REGISTER, new Reply.NoReply(), DAY))))
                        .registered())
                .isEqualTo(Fact.unknown("NO_REPLY"));
        List<AgencyAnswer> none = List.of(answer("1", LookupItem.HOUSEHOLD_REGISTER, new Reply.NoRecord(), DAY));
        assertThat(first(facts(application(), none)).registered().value()).contains(false);
        assertThat(evidence(application(), none).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.NOT_IN_HOUSEHOLD_REGISTER);
    }

    // property

    @Test
    void balances_are_summed_only_if_every_one_is_known() {
        Property known = deposit(Optional.of(new Stock(Money.ofYuan("100.10"), DAY)));
        Property alsoKnown = deposit(Optional.of(new Stock(Money.ofYuan("0.90"), DAY)));
        Property unknown = deposit(Optional.empty());

        assertThat(assets(List.of(known, alsoKnown)).value().map(Stock::amount)).contains(Money.ofYuan("101.00"));
        assertThat(assets(List.of(known, unknown))).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(assets(List.of()).value().map(Stock::amount)).contains(Money.ZERO);
    }

    @Test
    void no_statement_of_property_is_not_a_statement_of_none() {
        HouseholdFacts facts = facts(silentOnProperty(), List.of());

        assertThat(facts.financialAssets()).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(facts.dwellings()).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(facts.nonResidential()).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(facts.vesselsOrMachinery()).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(facts.marketEntities()).isEqualTo(Fact.unknown("NOT_DECLARED"));
    }

    @Test
    void what_an_officer_verified_outweighs_what_was_declared() {
        HouseholdFacts facts = facts(
                silentOnProperty(),
                List.of(),
                finding(new VerifiedValue.Dwellings(2), DAY),
                finding(new VerifiedValue.FinancialAssets(new Stock(Money.ofYuan("5"), DAY)), DAY),
                finding(new VerifiedValue.DisabilityOf("2", Optional.empty()), DAY),
                finding(new VerifiedValue.SeriousIllness("1", true), DAY));

        assertThat(facts.dwellings().value()).contains(2);
        assertThat(facts.financialAssets().source()).contains(SourceKind.VERIFIED);
        assertThat(facts.members().get(1).disability().value()).contains(Optional.empty());
        assertThat(first(facts).seriouslyIll().value()).contains(true);
    }

    private static Property deposit(Optional<Stock> value) {
        return new Property(PropertyKind.DEPOSIT, "ordinary", value);
    }

    private static Fact<Stock> assets(List<Property> properties) {
        return facts(SampleCase.declaring(application(), true, properties), List.of())
                .financialAssets();
    }

    // supporters

    private static VerifiedValue.IncomesOf pay(String yuan) {
        return new VerifiedValue.IncomesOf(
                "1", List.of(new Income("1", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan(yuan)))));
    }

    private static OfficerFinding verified(VerifiedValue value) {
        return new OfficerFinding(value, DAY, "wage slip", SampleCase.noon(DAY));
    }

    @Test
    void verified_incomes_take_the_place_of_declared_ones() {
        MemberFacts declared = first(facts(SampleCase.application(), List.of()));
        MemberFacts verified = first(facts(SampleCase.application(), List.of(), verified(pay("1200"))));

        assertThat(declared.incomesVerified()).isFalse();
        assertThat(verified.incomesVerified()).isTrue();
        assertThat(verified.incomes()).isEqualTo(pay("1200").value());
        assertThat(first(facts(
                                SampleCase.application(),
                                List.of(),
                                verified(new VerifiedValue.IncomesOf("1", List.of()))))
                        .incomes())
                .isEmpty();
    }

    @Test
    void a_change_of_circumstances_leaves_the_days_before_as_they_were_and_a_correction_does_not() {
        Evidence changed = evidence(
                SampleCase.application(), List.of(), verified(pay("1200")).changedSince(DAY.minusDays(1)));
        Evidence corrected = evidence(SampleCase.application(), List.of(), verified(pay("1200")));
        List<Income> declared =
                first(facts(SampleCase.application(), List.of())).incomes();

        assertThat(first(changed.facts(DAY.minusDays(1))).incomes())
                .isEqualTo(pay("1200").value());
        assertThat(first(changed.facts(DAY.minusDays(2))).incomes()).isEqualTo(declared);
        assertThat(first(corrected.facts(DAY.minusDays(2))).incomes())
                .isEqualTo(pay("1200").value());
    }

    @Test
    void of_findings_that_hold_the_one_recorded_last_counts() {
        Evidence evidence = evidence(
                SampleCase.application(),
                List.of(),
                verified(pay("1200")).changedSince(DAY.minusDays(1)),
                verified(pay("900")).changedSince(DAY));

        assertThat(first(evidence.facts(DAY)).incomes()).isEqualTo(pay("900").value());
        assertThat(first(evidence.facts(DAY.minusDays(1))).incomes())
                .isEqualTo(pay("1200").value());
    }

    @Test
    void incomes_are_verified_for_one_member_at_a_time() {
        assertThatThrownBy(() -> new VerifiedValue.IncomesOf("2", pay("1").value()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_able_supporter_is_enough_and_no_supporter_is_known_to_be_none() {
        assertThat(supporterAble(Optional.of(true), Optional.empty()).value()).contains(true);
        assertThat(supporterAble(Optional.of(false), Optional.empty())).isEqualTo(Fact.unknown("NOT_DECLARED"));
        assertThat(supporterAble(Optional.of(false), Optional.of(false)).value())
                .contains(false);
        assertThat(facts(SampleCase.supportedBy(application(), List.of()), List.of())
                        .supporterAble()
                        .value())
                .contains(false);
    }

    private static Fact<Boolean> supporterAble(Optional<Boolean> first, Optional<Boolean> second) {
        return facts(SampleCase.supportedBy(application(), List.of(supporter(first), supporter(second))), List.of())
                .supporterAble();
    }

    private static Supporter supporter(Optional<Boolean> able) {
        return new Supporter(
                PersonName.of("丙隐私丙"), Optional.empty(), Kinship.SON, 1, Optional.empty(), able, Optional.empty());
    }

    // time

    @Test
    void what_became_known_later_is_not_looked_at() {
        Evidence evidence = evidence(
                application(),
                List.of(answer("1", LookupItem.DEATH, found("date", "2026-04-01"), DAY)),
                finding(new VerifiedValue.Dwellings(2), DAY));

        assertThat(evidence.knownOn(SampleCase.noon(DAY))).isEqualTo(evidence);
        Evidence before = evidence.knownOn(SampleCase.noon(DAY).minusMillis(1));
        assertThat(before.answers()).isEmpty();
        assertThat(before.findings()).isEmpty();
    }

    private static Evidence joined(Joining joining) {
        Evidence before = evidence(application(), SampleCase.allClear(DAY));
        return before.about(before.household().joinedBy(SampleCase.bornOn("3", JOINED), joining, SampleCase.noon(DAY)));
    }

    @Test
    void who_joined_is_in_the_facts_from_that_day_on_with_what_was_declared_then() {
        Income pay = new Income("3", IncomeCategory.WAGE, "pay", Flow.monthly(Money.ofYuan("1000")));
        Evidence joined = joined(new Joining(JOINED, JoiningCause.MARRIAGE, List.of(pay), true, List.of(CAR)));

        assertThat(joined.facts(JOINED.minusDays(1)).members()).hasSize(2);
        assertThat(joined.facts(JOINED.minusDays(1)).vehicles().value()).contains(List.of());
        HouseholdFacts facts = joined.facts(JOINED);
        assertThat(facts.members().get(2).incomes()).containsExactly(pay);
        assertThat(facts.vehicles().value()).contains(List.of("ordinary"));
        assertThat(joined.knownOn(SampleCase.noon(SampleCase.APPLIED))
                        .facts(JOINED)
                        .members())
                .hasSize(2);
    }

    @Test
    void without_a_statement_of_what_a_new_member_owns_the_households_property_is_not_known() {
        Evidence joined = joined(new Joining(JOINED, JoiningCause.MARRIAGE, List.of(), false, List.of()));

        assertThat(joined.facts(JOINED).financialAssets()).isEqualTo(Fact.unknown(Fact.NOT_DECLARED));
        assertThat(joined.facts(JOINED.minusDays(1)).financialAssets().value()).isPresent();
    }

    @Test
    void what_is_unanswered_and_what_differs_is_about_those_who_belong_now() {
        Evidence joined = joined(Joining.withNothing(JOINED, JoiningCause.BIRTH));
        assertThat(joined.unanswered()).contains("3/DEATH");

        Evidence left = joined.about(
                joined.household().leftBy("3", new Leaving(DAY, LeavingCause.OTHER), SampleCase.noon(DAY)));
        assertThat(left.unanswered()).noneMatch(item -> item.startsWith("3/"));

        Evidence dead =
                evidence(application(), List.of(answer("1", LookupItem.DEATH, found("date", "2026-05-01"), DAY)));
        assertThat(dead.discrepancies()).hasSize(1);
        assertThat(dead.about(dead.household().leftBy("1", new Leaving(DAY, LeavingCause.DEATH), SampleCase.noon(DAY)))
                        .discrepancies())
                .isEmpty();
    }

    @Test
    void the_standard_is_that_of_where_the_household_lived_on_the_day() {
        Evidence before = evidence(application(), List.of());
        Evidence moved = before.about(before.household()
                .movedTo(new Residence(
                        Optional.of(JOINED),
                        application().division(),
                        AreaClass.URBAN,
                        Contact.NONE,
                        SampleCase.noon(DAY))));

        assertThat(moved.facts(JOINED.minusDays(1)).area()).isEqualTo(AreaClass.RURAL);
        assertThat(moved.facts(JOINED).area()).isEqualTo(AreaClass.URBAN);
    }

    @Test
    void maintenance_that_was_found_takes_the_place_of_what_was_declared_and_a_later_finding_of_all_incomes_its_own() {
        Income pay = SampleCase.application().incomes().get(0);
        Income declared = Income.maintenance("1", Flow.monthly(Money.ofYuan("50.00")));
        OfficerFinding all = SampleCase.finding(new VerifiedValue.IncomesOf("1", List.of(pay, declared)), DAY);
        OfficerFinding found =
                SampleCase.finding(new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ofYuan("300.00"))), DAY);
        OfficerFinding nothing =
                SampleCase.finding(new VerifiedValue.MaintenanceOf("1", Flow.monthly(Money.ZERO)), DAY);

        assertThat(first(facts(SampleCase.application(), List.of(), all, found)).incomes())
                .containsExactly(pay, Income.maintenance("1", Flow.monthly(Money.ofYuan("300.00"))));
        assertThat(first(facts(SampleCase.application(), List.of(), found, all)).incomes())
                .containsExactly(pay, declared);
        assertThat(first(facts(SampleCase.application(), List.of(), all, nothing))
                        .incomes())
                .containsExactly(pay);
        assertThat(first(facts(SampleCase.application(), List.of(), found)).incomesVerified())
                .isFalse();
    }

    // rigid expenditure

    private static RigidExpenditure medicine(String memberId) {
        return new RigidExpenditure(memberId, ExpenditureKind.SERIOUS_ILLNESS, Flow.monthly(Money.ofYuan("300")));
    }

    private static Application spending(RigidExpenditure... expenditures) {
        Application.Builder spending = Application.builder(
                        application().number(),
                        SampleCase.APPLIED,
                        application().division(),
                        AreaClass.RURAL)
                .declaresProperty();
        application().members().forEach(spending::member);
        List.of(expenditures).forEach(spending::expenditure);
        return spending.build();
    }

    @Test
    void expenditure_counts_for_as_long_as_its_member_belongs() {
        Application declared = spending(medicine("1"), medicine("2"));
        Household left = Household.of(declared, SampleCase.noon(SampleCase.APPLIED))
                .leftBy("2", new Leaving(DAY, LeavingCause.MARRIAGE), SampleCase.noon(DAY));
        var evidence = new Evidence(declared, SampleCase.noon(SampleCase.APPLIED), List.of(), List.of(), left);

        assertThat(facts(declared, List.of()).expenditures()).containsExactly(medicine("1"), medicine("2"));
        assertThat(evidence.facts(DAY.plusDays(1)).expenditures()).containsExactly(medicine("1"));
    }

    @Test
    void who_earns_by_work_is_whoever_has_wages_or_business_of_his_own() {
        Evidence evidence = evidence(
                application(),
                List.of(),
                finding(
                        new VerifiedValue.IncomesOf(
                                "1",
                                List.of(new Income("1", IncomeCategory.WAGE, "job", Flow.monthly(Money.ofYuan("10"))))),
                        DAY),
                finding(
                        new VerifiedValue.IncomesOf(
                                "2",
                                List.of(
                                        new Income(
                                                "2",
                                                IncomeCategory.TRANSFER,
                                                "pension",
                                                Flow.monthly(Money.ofYuan("10"))),
                                        new Income("2", IncomeCategory.BUSINESS, "stall", Flow.monthly(Money.ZERO)))),
                        DAY));

        assertThat(evidence.earnsByWork("1", DAY)).isTrue();
        assertThat(evidence.earnsByWork("2", DAY)).isFalse();
    }
}
