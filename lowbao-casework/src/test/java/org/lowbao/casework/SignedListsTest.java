package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.INVESTIGATOR;
import static org.lowbao.casework.Fixtures.REVIEWER;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.SignedList;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.StewardshipSteps;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalStore;

/** Officers hand over, and divisions change, by lists that three persons signed. */
class SignedListsTest {

    private static final LocalDate DAY = SmallCounty.DECIDED;

    private final SmallCounty county = new SmallCounty();
    private final SignedLists lists = county.casework.signedLists();

    @Test
    void all_of_an_officers_cases_go_to_another_line_by_line_and_the_list_is_kept() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        String second = county.noticed("2026-0002", Fixtures.number(2));
        assertThat(of(CLERK)).containsExactly(first, second);

        SignedLists.Completed completed = lists.handOver(
                        "JJ-1", List.of(first, "DB-unknown", second), signed(CLERK, INVESTIGATOR, REVIEWER))
                .toOptional()
                .orElseThrow();

        assertThat(completed.results().get(0)).isInstanceOf(StepResult.Done.class);
        assertThat(completed.results().get(2)).isInstanceOf(StepResult.Done.class);
        assertThat(of(CLERK)).isEmpty();
        assertThat(of(INVESTIGATOR)).containsExactly(first, second);
        assertThat(lists.list("JJ-1").orElseThrow().answers())
                .containsExactly(
                        new SignedList.Answer(first, true, List.of()),
                        new SignedList.Answer("DB-unknown", false, List.of(RefusalCode.DOSSIER_UNKNOWN)),
                        new SignedList.Answer(second, true, List.of()));
        county.assertSound();
    }

    @Test
    void a_list_is_acted_on_once_and_its_number_stands_for_it_alone() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        lists.handOver("JJ-1", List.of(first), signed(CLERK, INVESTIGATOR, REVIEWER));

        assertThat(lists.handOver("JJ-1", List.of(first), signed(CLERK, INVESTIGATOR, REVIEWER))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
        assertThat(lists.handOver("JJ-2", List.of(first), signed(CLERK, INVESTIGATOR, REVIEWER))
                        .toOptional()
                        .orElseThrow()
                        .list()
                        .answers())
                .containsExactly(new SignedList.Answer(first, false, List.of(RefusalCode.PARTICULARS_INVALID)));
    }

    @Test
    void a_list_that_was_interrupted_is_taken_up_where_it_stopped() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        SignedLists interrupted =
                county.casework.join(losingAnswers()).casework().signedLists();
        assertThatThrownBy(() -> interrupted.handOver("JJ-1", List.of(first), signed(CLERK, INVESTIGATOR, REVIEWER)))
                .isInstanceOf(StorageException.class);
        assertThat(lists.list("JJ-1").orElseThrow().answers()).isEmpty();
        assertThat(of(INVESTIGATOR)).containsExactly(first);

        assertThat(lists.handOver("JJ-1", List.of(first), signed(CLERK, INVESTIGATOR, REVIEWER))
                        .toOptional()
                        .orElseThrow()
                        .list()
                        .answers())
                .containsExactly(new SignedList.Answer(first, true, List.of()));
    }

    /** A store that breaks when the list's answers are to be written. */
    private JournalStore losingAnswers() {
        return (JournalStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JournalStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("commit")
                            && ((Commit) args[0])
                                    .appends().stream()
                                            .anyMatch(
                                                    append -> append.key().id().equals("JJ-1")
                                                            && append.expectedVersion() == 1)) {
                        throw new StorageException(StorageException.Trouble.DAMAGED, "power cut");
                    }
                    return method.invoke(county.journals, args);
                });
    }

    @Test
    void a_list_needs_three_persons_and_a_day_that_has_come() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        var tomorrow = new SignedList.Signatures(CLERK, INVESTIGATOR, REVIEWER, DAY.plusDays(1));

        assertThat(lists.handOver("JJ-1", List.of(first), signed(CLERK, REVIEWER, REVIEWER))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DUTIES_NOT_SEPARATED);
        assertThat(lists.handOver("JJ-1", List.of(first), tomorrow).reasons())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(lists.list("JJ-1")).isEmpty();
        assertThat(of(CLERK)).containsExactly(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists.handOver("JJ-1", List.of(first, first), signed(CLERK, INVESTIGATOR, REVIEWER)));
    }

    @Test
    void a_division_changes_for_a_list_of_dossiers_in_the_same_way() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));
        DivisionCode joined = DivisionCode.of("990101100209");

        SignedLists.Completed completed = lists.replaceDivision(
                        "QH-1",
                        List.of(first),
                        SmallCounty.VILLAGE,
                        joined,
                        DAY,
                        signed(CLERK, INVESTIGATOR, CONFIRMER))
                .toOptional()
                .orElseThrow();

        assertThat(completed.list().business()).isEqualTo(SignedList.Business.DIVISION_CHANGE);
        assertThat(completed.list().answers()).containsExactly(new SignedList.Answer(first, true, List.of()));
        assertThat(county.read(first).household().division()).isEqualTo(joined);
    }

    @Test
    void nothing_that_is_done_by_a_list_is_done_without_one() {
        String first = county.confirmed("2026-0001", Fixtures.number(1));

        for (Task alone : List.of(
                Task.of(
                        first,
                        new HouseholdSteps.ReplaceDivision(
                                SmallCounty.VILLAGE, DivisionCode.of("990101100209"), DAY, "QH-1"),
                        CONFIRMER),
                Task.of(first, new StewardshipSteps.AssignOfficer(CLERK, INVESTIGATOR, "JJ-1"), REVIEWER))) {
            assertThat(county.casework.takeAll(List.of(alone)).get(0).reasons())
                    .containsExactly(Refusal.of(RefusalCode.PARTICULARS_INVALID, "field", "step")
                            .with("fault", "SIGNED_LIST"));
        }
        assertThat(county.read(first).household().division()).isEqualTo(SmallCounty.VILLAGE);
        assertThat(of(CLERK)).containsExactly(first);
    }

    private static SignedList.Signatures signed(Actor handsOver, Actor receives, Actor supervises) {
        return new SignedList.Signatures(handsOver, receives, supervises, DAY);
    }

    private List<String> of(Actor officer) {
        return county.casework.ofOfficer(officer, Optional.empty(), 100).ids();
    }
}
