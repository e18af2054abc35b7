package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.household.Application;

class CaseFileTest {

    private final SampleCase archived = SampleCase.filed().archived();

    @Test
    void folding_the_entries_gives_the_case_that_the_steps_made() {
        assertThat(CaseFile.of("D-1", archived.entries())).isEqualTo(archived.file());
    }

    @Test
    void a_fold_can_go_on_from_any_point() {
        List<Recorded> entries = archived.entries();
        for (int half = 1; half < entries.size(); half++) {
            CaseFile file = CaseFile.of("D-1", entries.subList(0, half));
            for (Recorded next : entries.subList(half, entries.size())) {
                file = file.after(next);
            }
            assertThat(file).isEqualTo(archived.file());
        }
    }

    @Test
    void items_are_numbered_without_gaps_and_know_their_entry() {
        List<DossierItem> items = archived.file().items();

        assertThat(items)
                .extracting(DossierItem::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, items.size()).boxed().toList());
        assertThat(items).extracting(DossierItem::entry).isSorted();
    }

    @Test
    void every_stage_left_its_document() {
        assertThat(archived.file().items())
                .extracting(DossierItem::type)
                .contains(
                        DocumentType.APPLICATION,
                        DocumentType.ACCEPTANCE_NOTICE,
                        DocumentType.HOME_VISIT_FORM,
                        DocumentType.HOME_VISIT_PHOTOGRAPH,
                        DocumentType.AGENCY_ANSWER,
                        DocumentType.CHECK_REPORT,
                        DocumentType.DETERMINATION_RECORD,
                        DocumentType.TOWNSHIP_OPINION,
                        DocumentType.NOTICE_SHEET,
                        DocumentType.CONFIRMATION_FORM,
                        DocumentType.PAYMENT_EXTRACT,
                        DocumentType.STOP_FORM,
                        DocumentType.TERMINATION_NOTICE);
    }

    @Test
    void a_dossier_begins_with_an_application_as_entry_one() {
        Recorded first = archived.entries().get(0);
        Recorded second = archived.entries().get(1);
        var misnumbered = new Recorded(2, first.at(), first.on(), first.actor(), first.entry());

        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.opened("D-1", second));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.opened("D-1", misnumbered));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.of("D-1", List.of()));
    }

    @Test
    void a_gap_a_repetition_and_a_second_application_are_refused() {
        List<Recorded> entries = archived.entries();
        CaseFile two = CaseFile.of("D-1", entries.subList(0, 2));
        Application application = SampleCase.application();
        Recorded second = entries.get(1);

        assertThatIllegalArgumentException().isThrownBy(() -> two.after(entries.get(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> two.after(second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.after(new Recorded(
                        3, second.at(), second.on(), second.actor(), new IntakeEntry.ApplicationFiled(application))))
                .withMessageContaining("leads nowhere");
    }

    @Test
    void entries_are_numbered_from_one() {
        Recorded first = archived.entries().get(0);

        assertThat(archived.entries())
                .extracting(Recorded::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, archived.file().version())
                                .boxed()
                                .toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recorded(0, first.at(), first.on(), first.actor(), first.entry()));
    }

    @Test
    void a_closed_case_has_nothing_due() {
        assertThat(SampleCase.filed().file().due(SampleCase.CALENDAR)).isEmpty();
        assertThat(SampleCase.filed().accepted().file().due(SampleCase.CALENDAR))
                .isPresent();
        assertThat(SampleCase.filed().confirmed().file().due(SampleCase.CALENDAR))
                .isPresent();
        assertThat(SampleCase.filed().stopped().file().due(SampleCase.CALENDAR)).isEmpty();
    }
}
