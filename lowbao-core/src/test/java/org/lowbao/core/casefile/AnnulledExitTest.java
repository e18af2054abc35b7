package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.REVIEWER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.entitlement.MonthAmount;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.money.Money;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 arts. 33 and 37: a gradual exit that was granted wrongly. */
class AnnulledExitTest {

    private static final LocalDate GRANTED = LocalDate.of(2026, 7, 6);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String WORDS = "隐私话语";

    /** Granted in July for two months: August and September are paid, October is the first month without. */
    private final SampleCase leaving = SampleCase.filed()
            .ordered()
            .jobTaken("2", GRANTED)
            .take(new DutySteps.GrantGradualExit("2", 2, WORDS), CONFIRMER, GRANTED);

    @Test
    void grants_again_every_month_that_the_exit_left_out() {
        assertThat(leaving.file().ledger().dues(SEPTEMBER.plusMonths(2), SEPTEMBER.plusMonths(2)))
                .extracting(MonthAmount::month)
                .endsWith(SEPTEMBER);

        leaving.take(annul(Optional.empty()), CONFIRMER, NOVEMBER);

        // nothing was ordered since June; 543.21 in each of July to November
        assertThat(leaving.file().ledger().dues(SEPTEMBER.plusMonths(2), SEPTEMBER.plusMonths(2)))
                .containsExactly(
                        benefit(SEPTEMBER.minusMonths(2)),
                        benefit(SEPTEMBER.minusMonths(1)),
                        benefit(SEPTEMBER),
                        benefit(SEPTEMBER.plusMonths(1)),
                        benefit(SEPTEMBER.plusMonths(2)));
        assertThat(leaving.file().duties().gradualExit()).isEmpty();
        assertThat(leaving.file().review()).isPresent();
    }

    @Test
    void needs_an_exit_that_stands() {
        assertThat(SampleCase.filed().ordered().refusals(annul(Optional.empty()), CONFIRMER, GRANTED))
                .containsExactly(RefusalCode.NO_GRADUAL_EXIT);
        leaving.take(annul(Optional.empty()), CONFIRMER, NOVEMBER);
        assertThat(leaving.refusals(annul(Optional.empty()), CONFIRMER, NOVEMBER))
                .containsExactly(RefusalCode.NO_GRADUAL_EXIT);
    }

    @Test
    void is_decided_by_the_county() {
        assertThat(leaving.refusals(annul(Optional.empty()), REVIEWER, NOVEMBER))
                .containsExactly(RefusalCode.ROLE_MAY_NOT);
    }

    @Test
    void rests_on_a_remedy_against_it_alone_if_it_names_one() {
        leaving.take(new RemedySteps.OpenMatter(Matter.Kind.RECONSIDERATION, "R-1", NOVEMBER, WORDS), CLERK, NOVEMBER);
        assertThat(leaving.refusals(annul(Optional.of("R-1")), CONFIRMER, NOVEMBER))
                .containsExactly(RefusalCode.NO_GROUND_TO_REOPEN);

        leaving.take(new RemedySteps.AnswerMatter("R-1", Matter.Outcome.WELL_FOUNDED, WORDS), CLERK, NOVEMBER);
        assertThat(leaving.refusals(annul(Optional.of("R-1")), CONFIRMER, NOVEMBER))
                .isEmpty();
    }

    @Test
    void gives_nothing_back_for_somebody_who_left() {
        leaving.take(
                new MemberSteps.Leave("2", new Leaving(NOVEMBER, LeavingCause.PRISON), WORDS, List.of()),
                CLERK,
                NOVEMBER);

        assertThat(leaving.reasons(annul(Optional.empty()), CONFIRMER, NOVEMBER))
                .containsExactly(Refusal.of(RefusalCode.COVERED_MEMBER_LEFT, "member", "2"));
    }

    private static CaseStep annul(Optional<String> reference) {
        return new RemedySteps.AnnulGradualExit(reference, WORDS);
    }

    private static MonthAmount benefit(YearMonth month) {
        return new MonthAmount(PaymentItem.BENEFIT, month, Money.ofYuan("543.21"));
    }
}
