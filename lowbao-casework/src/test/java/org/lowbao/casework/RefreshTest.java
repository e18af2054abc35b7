package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.StepRule;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/** Dossiers that a release wrote to last which kept none of the lists of this one. */
class RefreshTest {

    private final SmallCounty county = new SmallCounty();
    private String first = "";
    private String second = "";

    @BeforeEach
    void written() {
        first = county.confirmed("2026-0001", Fixtures.number(1));
        second = county.confirmed("2026-0002", Fixtures.number(2));
        writtenEarlier(first);
    }

    @Test
    void brings_a_dossier_back_onto_every_list_without_an_entry() {
        long entries = head(first).version();
        assertThat(outOfDate()).containsExactly(second);
        assertThat(due()).containsExactly(second);

        assertThat(county.casework.refresh(Optional.empty(), 10).ids()).containsExactly(first);

        assertThat(outOfDate()).containsExactly(first, second);
        assertThat(due()).containsExactly(first, second);
        assertThat(county.find(Fixtures.number(1))).containsExactly(first);
        assertThat(head(first).version()).isEqualTo(entries);
        county.assertSound();
    }

    @Test
    void goes_page_by_page_and_leaves_alone_what_is_up_to_date() {
        Casework.Page one = county.casework.refresh(Optional.empty(), 1);
        assertThat(one.ids()).containsExactly(first);
        Casework.Page two = county.casework.refresh(one.next(), 1);
        assertThat(two.ids()).isEmpty();
        long revision = head(first).revision();

        assertThat(county.casework.refresh(Optional.empty(), 10).ids()).isEmpty();
        assertThat(head(first).revision()).isEqualTo(revision);
    }

    @Test
    void leaves_a_destroyed_dossier_as_it_is() {
        county.casework.archives().destroy(first);
        long revision = head(first).revision();

        assertThat(county.casework.refresh(Optional.empty(), 10).ids()).isEmpty();
        assertThat(head(first).revision()).isEqualTo(revision);
    }

    private void writtenEarlier(String id) {
        Head head = head(id);
        HeadState state = head.state();
        HeadIndex index = state.index();
        assertThat(county.journals
                        .refresh(new HeadRefresh(
                                head.key(),
                                head.version(),
                                head.revision(),
                                new HeadState(
                                        state.chain(),
                                        state.snapshotVersion(),
                                        state.snapshot(),
                                        new HeadIndex(
                                                index.status(),
                                                index.office(),
                                                index.due(),
                                                index.retainUntil(),
                                                new TreeSet<>())),
                                List.of()))
                        .committed())
                .isTrue();
    }

    private Head head(String id) {
        return county.journals.head(new JournalKey(Fixtures.COUNTY, id)).orElseThrow();
    }

    private List<String> outOfDate() {
        return county.casework.withPublicationOutOfDate(Optional.empty(), 10).ids();
    }

    private List<String> due() {
        DueQuery query = DueQuery.by(LocalDate.of(2026, 9, 30)).owedBy(StepRule.Owner.TOWNSHIP);
        return county.casework.due(query, Optional.empty(), 10).ids();
    }
}
