package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.COUNTY;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.PAYER;
import static org.lowbao.casework.Fixtures.SECOND_PAYER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.core.casefile.ConfirmationSteps;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.Stage;
import org.lowbao.storage.memory.InMemoryContentStore;
import org.lowbao.storage.memory.InMemoryDestructionRegister;
import org.lowbao.storage.memory.InMemoryJournalStore;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** Versions of packs as an office puts them in force: by two persons, with the difference in words, late and early. */
class PolicyInForceTest {

    private static final String RURAL_2024 = "      - {key: rural, value: 517, from: 2024-07-01,";
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final Fixtures.TestClock clock = new Fixtures.TestClock();
    private final InMemoryJournalStore journals = new InMemoryJournalStore();
    private final InMemoryKeyRegister keys = new InMemoryKeyRegister();
    private final InMemoryContentStore contents = new InMemoryContentStore();
    private final InMemoryDestructionRegister destructions = new InMemoryDestructionRegister();

    /** The county's pack of 2024: the rural standard is 517 yuan, for good. */
    private static CompiledPolicy of2024() {
        return compiled(county());
    }

    /** Decided on 2026-10-20, with effect from January: 560 yuan. */
    private static CompiledPolicy retroactive() {
        return raised("2026-10-20", "2026-01-01", "560");
    }

    /** Decided on 2026-03-01, with effect from July: 600 yuan. */
    private static CompiledPolicy scheduled() {
        return raised("2026-03-01", "2026-07-01", "600");
    }

    /** Decided on 2026-10-21 on top of the last: 600 yuan from July. */
    private static CompiledPolicy scheduledOver() {
        return compiled(
                raisedText(county(), "2026.2", "2026-10-20", "2026-01-01", "560")
                        .replace("version: \"2026.2\"", "version: \"2026.3\"")
                        .replace("decided: 2026-10-20", "decided: 2026-10-21")
                        .replace(
                                "{key: rural, value: 560, from: 2026-01-01, document: 提标通知}",
                                "{key: rural, value: 600, from: 2026-07-01, document: 提标通知}\n"
                                        + "      - {key: rural, value: 560, from: 2026-01-01, to: 2026-06-30, document: 提标通知}"));
    }

    private static CompiledPolicy raised(String decided, String from, String value) {
        return compiled(raisedText(county(), "2026.2", decided, from, value));
    }

    private static String raisedText(String county, String version, String decided, String from, String value) {
        String last = LocalDate.parse(from).minusDays(1).toString();
        return county.replace("version: \"2026.1\"", "version: \"" + version + "\"")
                .replace("decided: 2024-07-01", "decided: " + decided)
                .replace("documents:\n", """
                        documents:
                          提标通知:
                            title: 关于提高农村低保标准的通知（测试用，非真实文件）
                            number: 虚民发〔2026〕9号
                            issued: %s
                            mark: fixture
                        """.formatted(decided))
                .replace(
                        RURAL_2024,
                        "      - {key: rural, value: " + value + ", from: " + from + ", document: 提标通知}\n" + RURAL_2024
                                + " to: " + last + ",");
    }

    static String county() {
        try (InputStream in = ShippedPacks.class
                .getClassLoader()
                .getResourceAsStream("org/lowbao/rules/packs/heilongjiang-fixture-county/pack.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Compilation compilation(String county) {
        return PolicyCompiler.compile(List.of(
                ShippedPacks.national(),
                PackSource.of("county", Map.of("pack.yaml", county.getBytes(StandardCharsets.UTF_8)))));
    }

    static CompiledPolicy compiled(String county) {
        return compilation(county).orElseThrow();
    }

    private Casework office(PolicyEngine policy) {
        return Casework.builder(COUNTY)
                .journals(journals)
                .contents(contents)
                .keys(keys, new QuickKeys())
                .destructions(destructions)
                .entropy(Entropy.demonstration("policy"))
                .policy(policy)
                .clock(clock)
                .ids(application -> "DB-" + application.number())
                .build();
    }

    @Test
    void the_act_has_two_persons_the_digests_and_the_difference_in_both_languages() {
        clock.set(LocalDate.of(2026, 10, 21));
        var former = new PackPolicy(of2024());
        var later = new PackPolicy(List.of(of2024(), retroactive()));
        office(former).policies().putInForce(PAYER, CONFIRMER);

        PolicyRegister register = office(later)
                .policies()
                .putInForce(PAYER, CONFIRMER, former)
                .toOptional()
                .orElseThrow();

        PolicyRegister.Activation act = register.activations().get(1);
        assertThat(act.proposedBy()).isEqualTo(PAYER);
        assertThat(act.approvedBy()).isEqualTo(CONFIRMER);
        assertThat(act.policies()).extracting(PolicyReference::version).containsExactly("2026.1", "2026.1", "2026.2");
        assertThat(act.policies()).allSatisfy(pack -> assertThat(pack.digest()).matches("[0-9a-f]{64}"));
        assertThat(act.changes())
                .filteredOn(change -> change.kind().equals("ROW_ADDED"))
                .containsExactly(new PolicyRegister.Change(
                        "ROW_ADDED",
                        "参数“低保标准”(rural)自 2026-01-01 起为 560 元/人/月，至 …，依据 虚民发〔2026〕9号；此前为 517 元/人/月。",
                        "Parameter \"低保标准\" (rural) is 560 元/人/月 from 2026-01-01 to …, by 虚民发〔2026〕9号; before it was 517"
                                + " 元/人/月."));
        // what was kept is what is read again, and what was shown before
        assertThat(office(later).policies().register()).contains(register);
        assertThat(office(later).policies().changesSince(former)).isEqualTo(act.changes());
        assertThat(register.activations().get(0).changes()).isEmpty();
    }

    @Test
    void one_person_alone_and_a_difference_to_other_packs_are_refused() {
        clock.set(LocalDate.of(2026, 10, 21));
        var former = new PackPolicy(of2024());
        Policies later = office(new PackPolicy(retroactive())).policies();

        assertThat(later.putInForce(PAYER, CONFIRMER, former).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.POLICY_COMPARED_WITH_OTHERS);
        office(former).policies().putInForce(PAYER, CONFIRMER);
        assertThat(later.putInForce(PAYER, PAYER, former).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
        assertThat(later.putInForce(PAYER, CONFIRMER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.POLICY_COMPARED_WITH_OTHERS);
        assertThat(later.putInForce(PAYER, CONFIRMER, new PackPolicy(scheduled()))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.POLICY_COMPARED_WITH_OTHERS);
        assertThat(later.isInForce()).isFalse();
        assertThat(later.register().orElseThrow().activations()).hasSize(1);
    }

    @Test
    void both_officers_have_to_be_named() {
        clock.set(LocalDate.of(2026, 10, 21));
        Policies policies = office(new PackPolicy(of2024())).policies();
        var nobody = new Actor("n1", " ", Role.PAYMENT_OFFICER, "990101");

        assertThat(policies.putInForce(nobody, CONFIRMER).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(policies.putInForce(PAYER, nobody).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(policies.register()).isEmpty();
    }

    @Test
    void putting_the_same_in_force_again_writes_nothing() {
        clock.set(LocalDate.of(2026, 10, 21));
        var former = new PackPolicy(of2024());
        var later = new PackPolicy(retroactive());
        office(former).policies().putInForce(PAYER, CONFIRMER);
        Policies policies = office(later).policies();

        policies.putInForce(PAYER, CONFIRMER, former);
        policies.putInForce(PAYER, CONFIRMER, former);

        assertThat(policies.register().orElseThrow().activations()).hasSize(2);
        assertThat(policies.isInForce()).isTrue();
    }

    @Test
    void a_version_that_is_taken_out_is_named() {
        var both = new PackPolicy(List.of(of2024(), scheduled()));

        assertThat(new PackPolicy(of2024()).changesSince(both))
                .containsExactly(new PolicyRegister.Change(
                        "PACK_REMOVED",
                        "删除政策包“heilongjiang-fixture-county”，版本 2026.2。",
                        "Pack \"heilongjiang-fixture-county\", version 2026.2, is gone."));
        assertThat(both.changesSince(both)).isEmpty();
    }

    @Test
    void packs_cannot_be_compared_with_an_engine_of_another_kind_nor_divisions_mixed() {
        var packs = new PackPolicy(of2024());
        var other = new Fixtures.FixedPolicy(IdentificationKind.DIBAO);

        assertThatThrownBy(() -> packs.changesSince(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackPolicy(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackPolicy(List.of(
                        of2024(),
                        PolicyCompiler.compile(List.of(ShippedPacks.national())).orElseThrow())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_decided_in_october_changes_april_only_once_it_is_decided() {
        var former = new PackPolicy(of2024());
        var later = new PackPolicy(List.of(of2024(), retroactive()));
        Casework before = office(former);
        before.policies().putInForce(PAYER, CONFIRMER);
        String id = investigated(before);

        assertThat(standard(before, id, APRIL)).isEqualTo("517");

        clock.set(LocalDate.of(2026, 10, 21));
        Casework after = office(later);
        after.policies().putInForce(PAYER, CONFIRMER, former);
        assertThat(standard(after, id, APRIL)).isEqualTo("560");
        assertThat(standard(after, id, YearMonth.of(2025, 12))).isEqualTo("517");
    }

    @Test
    void what_is_scheduled_for_july_leaves_june_as_it_is() {
        var former = new PackPolicy(of2024());
        var later = new PackPolicy(List.of(of2024(), scheduled()));
        clock.set(Fixtures.APPLIED);
        office(former).policies().putInForce(PAYER, CONFIRMER);
        Casework office = office(later);
        office.policies().putInForce(PAYER, CONFIRMER, former);
        String id = investigated(office);

        assertThat(standard(office, id, YearMonth.of(2026, 6))).isEqualTo("517");
        assertThat(standard(office, id, YearMonth.of(2026, 7))).isEqualTo("600");
    }

    @Test
    void a_value_that_runs_out_is_a_warning_at_load_and_needs_a_decision_at_use() {
        String ending = county().replace(RURAL_2024, RURAL_2024 + " to: 2026-06-30,");

        assertThat(compilation(ending).faults()).extracting(Fault::code).containsExactly(FaultCode.RUNS_OUT);

        Casework office = office(new PackPolicy(compiled(ending)));
        clock.set(Fixtures.APPLIED);
        office.policies().putInForce(PAYER, CONFIRMER);
        String id = investigated(office);
        assertThat(standard(office, id, YearMonth.of(2026, 6))).isEqualTo("517");
        Determination july = proposed(office, id, YearMonth.of(2026, 7));
        assertThat(july.household()).isEqualTo(IdentificationKind.UNDETERMINED);
        assertThat(july.open()).contains(new OpenFact("household", "低保标准", "MISSING_PARAMETER"));
    }

    @Test
    void an_application_is_judged_as_entering_and_who_is_entitled_as_staying() throws IOException {
        var asked = new java.util.ArrayList<Stage>();
        var policy = new PackPolicy(of2024());
        Casework office = office(new PolicyEngine() {
            @Override
            public List<PolicyReference> policies() {
                return policy.policies();
            }

            @Override
            public List<PolicyRegister.Change> changesSince(PolicyEngine former) {
                return policy.changesSince(former);
            }

            @Override
            public Determination determine(
                    HouseholdFacts facts, Stage stage, YearMonth month, java.time.Instant knownOn) {
                asked.add(stage);
                return new Fixtures.FixedPolicy(IdentificationKind.DIBAO).determine(facts, stage, month, knownOn);
            }
        });
        clock.set(Fixtures.APPLIED);
        office.policies().putInForce(PAYER, CONFIRMER);
        String id = investigated(office);
        proposed(office, id, APRIL);
        confirm(office, id);
        // no review is open, so that the proposal is refused; what was asked shows the stage
        office.propose(id, YearMonth.of(2026, 9), INVESTIGATOR);

        assertThat(asked).containsExactly(Stage.ENTERING, Stage.STAYING);
    }

    @Test
    void a_standard_decided_in_october_raises_every_month_since_january_once() throws IOException {
        var former = new PackPolicy(of2024());
        clock.set(Fixtures.APPLIED);
        Casework before = office(former);
        before.policies().putInForce(PAYER, CONFIRMER);
        String id = investigated(before);
        proposed(before, id, APRIL);
        confirm(before, id);
        clock.set(LocalDate.of(2026, 10, 9));
        Money first = paid(before, "PL-10", YearMonth.of(2026, 10), id);

        // a person in extreme poverty gets 1.3 × the standard, up to whole yuan: 560 × 1.3 = 728 instead of 517 × 1.3 =
        // 672.1,
        // so 673; 55 more in each of the seven months since April
        clock.set(LocalDate.of(2026, 10, 21));
        Casework after = office(new PackPolicy(List.of(of2024(), retroactive())));
        after.policies().putInForce(PAYER, CONFIRMER, former);
        done(after.recalculate(List.of(id), APRIL, YearMonth.of(2026, 10), "农村低保标准提高", CONFIRMER)
                .get(0));
        Money difference = paid(after, "PL-10-2", YearMonth.of(2026, 10), id);
        assertThat(difference).isEqualTo(Money.ofYuan("385"));
        assertThat(first).isEqualTo(Money.ofYuan("4711")); // 7 × 673
        assertThat(after.recalculate(List.of(id), APRIL, YearMonth.of(2026, 10), "再次", CONFIRMER)
                        .get(0)
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOTHING_CHANGES);

        // and 600 × 1.3 = 780 from July on: 52 more in each of the four months since, on top of what was ordered
        Casework again = office(new PackPolicy(List.of(of2024(), retroactive(), scheduledOver())));
        again.policies().putInForce(PAYER, CONFIRMER, new PackPolicy(List.of(of2024(), retroactive())));
        done(again.recalculate(List.of(id), APRIL, YearMonth.of(2026, 10), "七月再次提高", CONFIRMER)
                .get(0));
        assertThat(paid(again, "PL-10-3", YearMonth.of(2026, 10), id)).isEqualTo(Money.ofYuan("208"));

        // the proposal and twice seven months, each by the packs of its day
        assertThat(rechecked(again, id)).hasSize(15).hasOnlyElementsOfType(Rechecked.Same.class);
        assertThat(rechecked(before, id).subList(0, 1)).hasOnlyElementsOfType(Rechecked.Same.class);
        assertThat(rechecked(before, id).subList(1, 15))
                .allSatisfy(checked -> assertThat(checked)
                        .isInstanceOfSatisfying(
                                Rechecked.OtherPolicies.class,
                                other -> assertThat(other.policies())
                                        .extracting(PolicyReference::version)
                                        .containsAnyOf("2026.2", "2026.3")));
    }

    @Test
    void a_proposal_that_the_policy_did_not_make_is_found_with_what_differs_first() {
        clock.set(Fixtures.APPLIED);
        Casework office = office(new PackPolicy(of2024()));
        office.policies().putInForce(PAYER, CONFIRMER);
        String id = investigated(office);
        proposed(office, id, APRIL);
        Determination made = lastProposal(office, id);
        done(office.take(
                id, new ReviewSteps.Propose(with(made, made.base().plus(Money.ofFen(1)), made.trace())), INVESTIGATOR));
        done(office.take(
                id, new ReviewSteps.Propose(with(made, made.base(), made.trace().subList(0, 3))), INVESTIGATOR));

        List<Rechecked> rechecked = rechecked(office, id);

        long first = rechecked.get(0).entry();
        assertThat(rechecked)
                .containsExactly(
                        new Rechecked.Same(first, APRIL),
                        new Rechecked.Different(first + 1, APRIL, "amount"),
                        new Rechecked.Different(
                                first + 2, APRIL, made.trace().get(3).toString()));
        assertThat(office.recheck("DB-unknown", CLERK, Purpose.SUPERVISION).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DOSSIER_UNKNOWN);
    }

    private static Determination with(Determination made, Money base, List<TraceStep> trace) {
        return new Determination(
                made.month(),
                made.knownOn(),
                made.household(),
                made.members(),
                base,
                made.addOns(),
                made.findings(),
                made.open(),
                made.declaredOnly(),
                made.overridden(),
                made.policies(),
                made.languageLevel(),
                trace);
    }

    private static Determination lastProposal(Casework office, String id) {
        return office.export(id, CLERK, Purpose.CASEWORK).toOptional().orElseThrow().recorded().stream()
                .map(Recorded::entry)
                .filter(ReviewEntry.DeterminationProposed.class::isInstance)
                .map(entry -> ((ReviewEntry.DeterminationProposed) entry).determination())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static List<Rechecked> rechecked(Casework office, String id) {
        return office.recheck(id, CLERK, Purpose.SUPERVISION).toOptional().orElseThrow();
    }

    /** Prepares, approves and orders a list, and returns what it has for a household. */
    private Money paid(Casework office, String list, YearMonth month, String id) {
        PaymentList prepared =
                office.payments().prepare(list, month, PAYER).toOptional().orElseThrow();
        assertThat(office.payments().check(list, SECOND_PAYER).reasons()).isEmpty();
        assertThat(office.payments().approve(list, CONFIRMER).reasons()).isEmpty();
        office.payments().order(list, PAYER).toOptional().orElseThrow().forEach(PolicyInForceTest::done);
        assertThat(office.payments().lock(list, PAYER).reasons()).isEmpty();
        return Money.sum(prepared.lines().stream()
                .filter(line -> line.dossierId().equals(id))
                .map(line -> line.amount())
                .toList());
    }

    private void confirm(Casework office, String id) throws IOException {
        done(office.take(id, new ReviewSteps.GiveOpinion(true, ""), Fixtures.REVIEWER));
        office.notices()
                .post(
                        "NS-1",
                        org.lowbao.core.identifier.DivisionCode.of("990101100201"),
                        "村委会公示栏",
                        List.of(id),
                        Optional.empty(),
                        CLERK);
        clock.set(LocalDate.of(2026, 3, 18));
        office.notices().takeDown("NS-1", Optional.empty(), CLERK);
        done(office.take(id, new ConfirmationSteps.Confirm("C-1"), CONFIRMER));
    }

    /** Files a household and takes it to where it can be determined. */
    private String investigated(Casework office) {
        clock.set(Fixtures.APPLIED);
        String id = done(office.file(Fixtures.application("2026-0001", Fixtures.number(1)), CLERK));
        done(office.take(id, new IntakeSteps.Accept(), CLERK));
        done(office.take(
                id,
                new InvestigationSteps.Authorise(
                        List.of(new Authorisation("1", Fixtures.APPLIED, Fixtures.APPLIED.plusYears(1)))),
                CLERK));
        clock.set(LocalDate.of(2026, 3, 4));
        done(office.take(
                id,
                new InvestigationSteps.RecordHomeVisit(Fixtures.visit(
                        LocalDate.of(2026, 3, 4),
                        List.of(new Material(
                                DocumentType.HOME_VISIT_PHOTOGRAPH,
                                Optional.empty(),
                                Medium.PHOTOGRAPH,
                                true,
                                1,
                                Optional.empty())))),
                INVESTIGATOR));
        office.lookups().ask(new Fixtures.QuietAgency(), List.of(id), CLERK);
        done(office.take(id, new InvestigationSteps.IssueCheckReport(), CLERK));
        return id;
    }

    /** Returns the standard by which the proposal for a month was made, as the family is told. */
    private String standard(Casework office, String id, YearMonth month) {
        String words = proposed(office, id, month)
                .finding("income.below-standard")
                .orElseThrow()
                .chinese();
        return words.replaceAll(".*低保标准 (\\S+) 元", "$1");
    }

    private Determination proposed(Casework office, String id, YearMonth month) {
        done(office.propose(id, month, INVESTIGATOR));
        return office.read(id, CLERK, Purpose.CASEWORK)
                .toOptional()
                .orElseThrow()
                .proposal()
                .orElseThrow()
                .determination();
    }

    private static String done(StepResult result) {
        assertThat(result.reasons()).isEmpty();
        return result.done().orElseThrow().id();
    }
}
