package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.ARCHIVIST;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 art. 24: who is paid is published in the village for as long as it is. */
class PublicationTest {

    private static final DivisionCode VILLAGE = SampleCase.application().division();
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String WORDS = "隐私话语";

    @Test
    void begins_after_the_confirmation_with_name_members_amount_and_village_and_nothing_else() {
        var confirmed = SampleCase.filed().confirmed();
        assertThat(confirmed.file().isPublicationOutOfDate()).isTrue();

        confirmed.take(publish(VILLAGE), CLERK, DECIDED);
        assertThat(confirmed.file().stewardship().publication())
                .contains(new Publication(
                        new Publication.Line(PersonName.of("甲隐私甲"), 2, Money.ofYuan("543.21"), VILLAGE),
                        "PB-1",
                        "村务公开栏",
                        DECIDED));
        assertThat(confirmed.file().isPublicationOutOfDate()).isFalse();
        assertThat(confirmed.refusals(publish(VILLAGE), CLERK, DECIDED))
                .containsExactly(RefusalCode.PUBLICATION_CURRENT);
    }

    @Test
    void is_not_yet_due_before_the_confirmation() {
        assertThat(SampleCase.filed().noticeEnded().file().isPublicationOutOfDate())
                .isFalse();
    }

    @Test
    void is_renewed_when_the_amount_or_the_members_change() {
        var published = SampleCase.filed().ordered().take(publish(VILLAGE), CLERK, JULY);
        published.lowered(YearMonth.of(2026, 8), "500.00", JULY);
        assertThat(published.file().isPublicationOutOfDate()).isTrue();

        published.take(publish(VILLAGE), CLERK, JULY);
        assertThat(published.file().stewardship().publication())
                .map(publication -> publication.line().monthly())
                .contains(Money.ofYuan("500.00"));

        published
                .workRefused("2", JULY)
                .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, JULY)
                .checkedAgain(JULY)
                .take(new DutySteps.ReduceShare("2", YearMonth.of(2026, 9), Optional.empty(), WORDS), CONFIRMER, JULY);
        assertThat(published.file().isPublicationOutOfDate()).isTrue();
    }

    @Test
    void moves_with_the_household() {
        var moved = SampleCase.filed()
                .ordered()
                .take(publish(VILLAGE), CLERK, JULY)
                .take(SampleCase.moved(JULY), CLERK, JULY);

        assertThat(moved.file().isPublicationOutOfDate()).isTrue();
        assertThat(moved.refusals(publish(VILLAGE), CLERK, JULY)).containsExactly(RefusalCode.PARTICULARS_INVALID);
        moved.take(publish(moved.file().household().division()), CLERK, JULY);
    }

    @Test
    void comes_down_when_payment_stops_and_before_the_dossier_is_filed() {
        var published = SampleCase.filed().ordered().take(publish(VILLAGE), CLERK, STOPPED);
        assertThat(published.refusals(new StewardshipSteps.RemovePublication(), CLERK, STOPPED))
                .containsExactly(RefusalCode.PUBLICATION_DUE);

        published.take(
                new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, WORDS, YearMonth.of(2026, 7)), CONFIRMER, STOPPED);
        assertThat(published.file().isPublicationOutOfDate()).isTrue();
        assertThat(published.refusals(new FilingSteps.FileIntoArchives("J023-1"), ARCHIVIST, STOPPED))
                .containsExactly(RefusalCode.STILL_PUBLISHED);

        published.take(new StewardshipSteps.RemovePublication(), CLERK, STOPPED);
        assertThat(published.file().isPublicationOutOfDate()).isFalse();
        assertThat(published.refusals(new StewardshipSteps.RemovePublication(), CLERK, STOPPED))
                .containsExactly(RefusalCode.NOT_PUBLISHED);
    }

    @Test
    void is_not_due_of_a_household_that_is_identified_and_not_paid() {
        LocalDate june = LocalDate.of(2026, 6, 15);
        var converted = SampleCase.filed()
                .confirmed()
                .take(publish(VILLAGE), CLERK, june)
                .foundToBe(SampleCase.unpaid(IdentificationKind.LOW_INCOME_EDGE), june)
                .take(new RegistrationSteps.Convert("Z-2", WORDS), CONFIRMER, june);

        assertThat(converted.file().isPublicationOutOfDate()).isTrue();
        assertThat(converted.refusals(publish(VILLAGE), CLERK, june)).containsExactly(RefusalCode.NOT_ENTITLED);
        converted.take(new StewardshipSteps.RemovePublication(), CLERK, june);
        assertThat(converted.file().isPublicationOutOfDate()).isFalse();
    }

    private static CaseStep publish(DivisionCode division) {
        return new StewardshipSteps.Publish("PB-1", division, "村务公开栏");
    }
}
