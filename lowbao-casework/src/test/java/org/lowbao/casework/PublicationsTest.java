package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.PublicationSheet;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 art. 24: one sheet for a village, and a list of what is out of date. */
class PublicationsTest {

    private final SmallCounty county = new SmallCounty();

    @Test
    void a_village_is_shown_its_households_on_one_sheet_and_what_is_out_of_date_is_listed() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        String second = county.confirmed("2026-0002", Fixtures.number(2));
        String noticed = county.noticed("2026-0003", Fixtures.number(3));
        assertThat(outOfDate()).containsExactly(first, second);

        Publications.Posting posting = county.casework
                .publications()
                .post("PB-1", SmallCounty.VILLAGE, "栏", List.of(first, noticed), Fixtures.CLERK);
        assertThat(posting.results().get(0)).isInstanceOf(StepResult.Done.class);
        assertThat(posting.results().get(1).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.STEP_NOT_LEGAL_NOW);
        assertThat(county.casework.publications().sheet("PB-1").orElseThrow().lines())
                .extracting(PublicationSheet.Line::dossierId)
                .containsExactly(first);
        assertThat(outOfDate()).containsExactly(second);

        county.take(
                first,
                new AdjustmentSteps.Stop(StopReason.AT_OWN_REQUEST, "words", YearMonth.of(2026, 5)),
                Fixtures.CONFIRMER);
        assertThat(outOfDate()).containsExactly(first, second);
        county.take(first, new StewardshipSteps.RemovePublication(), Fixtures.CLERK);
        assertThat(outOfDate()).containsExactly(second);
        county.assertSound();
    }

    @Test
    void a_sheet_is_posted_once_and_of_its_own_village() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        String second = county.confirmed("2026-0002", Fixtures.number(2));
        Publications publications = county.casework.publications();

        assertThat(publications
                        .post("PB-1", DivisionCode.of("990101100202"), "栏", List.of(first), Fixtures.CLERK)
                        .sheet())
                .isEmpty();
        assertThat(publications
                        .post("PB-1", SmallCounty.VILLAGE, "栏", List.of(first), Fixtures.CLERK)
                        .sheet())
                .isPresent();
        Publications.Posting again =
                publications.post("PB-1", SmallCounty.VILLAGE, "栏", List.of(second), Fixtures.CLERK);
        assertThat(again.sheet()).isEmpty();
        assertThat(again.results().get(0).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(outOfDate()).containsExactly(second);
    }

    @Test
    void a_sheet_holds_somebody_and_each_once() {
        Publications publications = county.casework.publications();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.post("PB-1", SmallCounty.VILLAGE, "栏", List.of(), Fixtures.CLERK));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> publications.post("PB-1", SmallCounty.VILLAGE, "栏", List.of("D", "D"), Fixtures.CLERK));
        assertThat(publications.sheet("PB-1")).isEmpty();
    }

    private List<String> outOfDate() {
        return county.casework.withPublicationOutOfDate(Optional.empty(), 100).ids();
    }
}
