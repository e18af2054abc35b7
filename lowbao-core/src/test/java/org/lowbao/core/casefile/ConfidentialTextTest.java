package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.Instalment;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.entitlement.RecoveryGround;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.money.Money;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;

/** No object of a case shows a name, a number, an amount or somebody's words in its text. */
class ConfidentialTextTest {

    /** Texts and amounts are themselves; whoever holds one knows what it is. */
    private static final Set<Class<?>> BARE = Set.of(String.class, Money.class);

    private static Stream<Object> everything() {
        LocalDate day = SampleCase.VISITED;
        return Stream.of(
                SampleCase.filed().archived().file(),
                SampleCase.filed().archived().entries(),
                SampleCase.filed().takenThroughEverything().file(),
                SampleCase.handovers().stream().map(SampleCase::entries).toList(),
                SampleCase.filed().takenThroughEverything().entries(),
                SampleCase.filed().reopened().entries(),
                SampleCase.filed().applicationReopened().entries(),
                SampleCase.filed().stopped().resumed(YearMonth.of(2026, 7)).entries(),
                SampleCase.keepingBack().recovered().file(),
                SampleCase.keepingBack().recovered().entries(),
                SampleCase.filed().archived().file().evidence().facts(day),
                List.of(
                        new ReviewEntry.ObjectionRaised("隐私话语", Optional.empty()),
                        new ConfirmationEntry.NotConfirmed(List.of("隐私话语"), day),
                        SampleCase.enrolledAlone(),
                        SampleCase.finding(new VerifiedValue.Alive("1", false), day),
                        SampleCase.answer("1", LookupItem.DEATH, new Reply.Declined("隐私话语"), day),
                        SampleCase.answer("1", LookupItem.DEATH, new Reply.Failed("隐私话语"), day)),
                List.of(
                        new ReviewSteps.GiveOpinion(false, "隐私话语"),
                        new ReviewSteps.RaiseObjection("隐私话语"),
                        new ConfirmationSteps.Confirm("隐私证号"),
                        new ConfirmationSteps.DoNotConfirm("隐私话语"),
                        new PaymentSteps.OrderPayment("L-1", YearMonth.of(2026, 6), Money.ofYuan("543.21")),
                        new RemedySteps.OpenMatter(Matter.Kind.REPORT, "R-1", day, "隐私话语"),
                        new StewardshipSteps.RecordCustody("经办隐私人", Custody.Item.CARD, day, List.of()),
                        new StewardshipSteps.EndCustody(day, "隐私话语"),
                        new RemedySteps.ExtendAnswer("R-1", "隐私话语"),
                        new RemedySteps.Reopen(Optional.of("R-1"), "隐私话语"),
                        new RemedySteps.ReopenApplication(Optional.of("R-1"), "隐私话语"),
                        new RemedySteps.ResumeEntitlement(Optional.of("R-1"), YearMonth.of(2026, 6), "隐私话语"),
                        new RemedySteps.AnnulGradualExit(Optional.of("R-1"), "隐私话语"),
                        new RemedySteps.AnswerMatter("R-1", Matter.Outcome.UNFOUNDED, "隐私话语"),
                        new DutySteps.OfferWork("2", day, "隐私话语"),
                        new DutySteps.RecordWorkRefusal("2", false, "隐私话语"),
                        new DutySteps.ReduceShare(
                                "2", YearMonth.of(2026, 6), Optional.of(Money.ofYuan("543.21")), "隐私话语"),
                        new DutySteps.GrantGradualExit("2", 6, "隐私话语"),
                        new AdjustmentSteps.Stop(StopReason.DIED, "隐私话语", YearMonth.of(2026, 6)),
                        SampleCase.born("3", day),
                        SampleCase.registered("3", day),
                        SampleCase.widowed(day),
                        SampleCase.ledByTheWife(),
                        new PersonSteps.Correct("2", SampleCase.renamed(SampleCase.wife()), "隐私话语"),
                        SampleCase.otherAccount(),
                        SampleCase.moved(day),
                        SampleCase.transferredOut(),
                        new WithholdingSteps.WithholdPayment(
                                YearMonth.of(2026, 6), YearMonth.of(2026, 7), "basis", "隐私话语"),
                        new WithholdingSteps.LiftWithholding("隐私话语"),
                        new RecoverySteps.DecideRecovery(
                                RecoveryGround.DEATH,
                                "甲隐私甲",
                                Money.ofYuan("543.21"),
                                Money.ZERO,
                                Optional.of("隐私话语"),
                                List.of(new Instalment(day, Money.ofYuan("543.21"))),
                                "隐私话语"),
                        new RecoverySteps.RecordRepayment(1, day, Money.ofYuan("543.21"), "R-1"),
                        new RecoverySteps.SetOff(1, YearMonth.of(2026, 7), Money.ofYuan("543.21"), "隐私话语"),
                        new RecoverySteps.WaiveRecovery(1, Money.ofYuan("543.21"), "隐私话语"),
                        new InvestigationSteps.RecordHomeVisit(SampleCase.visit(day)),
                        new InvestigationSteps.RecordAnswers(SampleCase.allClear(day)),
                        new ReviewSteps.Propose(SampleCase.eligible())),
                new LookupRequest(
                        "R-1",
                        SampleCase.husband().name(),
                        SampleCase.husband().citizenId().orElseThrow(),
                        Set.of(LookupItem.DEATH),
                        day),
                new PaymentLine(
                        "D-1",
                        SampleCase.application().division(),
                        AreaClass.RURAL,
                        IdentificationKind.DIBAO,
                        SampleCase.husband().name(),
                        SampleCase.application().account(),
                        2,
                        YearMonth.of(2026, 6),
                        Money.ofYuan("543.21")));
    }

    @Test
    void no_text_of_any_object_in_a_case_holds_a_marker() {
        var leaks = new ArrayList<String>();
        for (Object object : reachable()) {
            String text = object.toString();
            SampleCase.MARKERS.stream()
                    .filter(text::contains)
                    .forEach(marker -> leaks.add(object.getClass().getSimpleName() + " shows " + marker));
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void the_search_would_find_every_marker() {
        // the control: without masking, every marker is there to be found
        String bare = bareTexts();

        assertThat(SampleCase.MARKERS).allMatch(bare::contains);
    }

    @Test
    void a_disability_does_not_show() {
        assertThat(SampleCase.wife().disability().orElseThrow()).hasToString("disability");
    }

    private static Collection<Object> reachable() {
        return walk().stream()
                .filter(object -> !BARE.contains(object.getClass()))
                .toList();
    }

    private static String bareTexts() {
        var texts = new StringBuilder();
        for (Object object : walk()) {
            if (BARE.contains(object.getClass())) {
                texts.append(object).append('\n');
            }
        }
        return texts.toString();
    }

    private static Collection<Object> walk() {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var found = new ArrayList<Object>();
        Deque<Object> open = new ArrayDeque<>(everything().toList());
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof Collection<?> many) {
                open.addAll(many);
            } else if (next instanceof Map<?, ?> map) {
                open.addAll(map.values());
            } else if (next instanceof Optional<?> maybe) {
                maybe.ifPresent(open::push);
            } else {
                found.add(next);
                open.addAll(parts(next));
            }
        }
        return found;
    }

    private static List<Object> parts(Object object) {
        var parts = new ArrayList<Object>();
        RecordComponent[] components = object.getClass().getRecordComponents();
        if (components == null) {
            if (object instanceof org.lowbao.core.name.PersonName name) {
                parts.add(name.text());
            } else if (object instanceof org.lowbao.core.identifier.CitizenId id) {
                parts.add(id.value());
            } else if (object instanceof org.lowbao.core.identifier.BankAccountNumber account) {
                parts.add(account.value());
            }
            return parts;
        }
        for (RecordComponent component : components) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(component.getAccessor().invoke(object));
            } catch (ReflectiveOperationException e) {
                fail("cannot read " + component, e);
            }
        }
        return parts;
    }
}
