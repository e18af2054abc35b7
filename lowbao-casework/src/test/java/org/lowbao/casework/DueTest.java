package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.Matter;
import org.lowbao.core.casefile.RemedySteps;
import org.lowbao.core.casefile.StepRule.Owner;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;

/** A worker sees what his or her office has to do, and not what another one has. */
class DueTest {

    /** Three working days after Monday 2026-03-02. */
    private static final LocalDate INVESTIGATE_BY = LocalDate.of(2026, 3, 5);
    /** Thirty working days after it: 21 in March, and nine in April from the 1st on, the 4th to the 6th being off. */
    private static final LocalDate DECIDE_BY = LocalDate.of(2026, 4, 14);

    private final SmallCounty county = new SmallCounty();

    @Test
    void an_office_is_told_what_it_owes_itself() {
        String accepted = accepted();

        assertThat(due(DueQuery.by(INVESTIGATE_BY).owedBy(Owner.TOWNSHIP))).containsExactly(accepted);
        assertThat(due(DueQuery.by(INVESTIGATE_BY.minusDays(1)).owedBy(Owner.TOWNSHIP)))
                .isEmpty();
        // something is due in the dossier all that time
        assertThat(due(DueQuery.by(DECIDE_BY.minusDays(1)))).containsExactly(accepted);
        assertThat(due(DueQuery.by(DECIDE_BY.minusDays(1)).owedBy(Owner.COUNTY)))
                .isEmpty();
        assertThat(due(DueQuery.by(DECIDE_BY).owedBy(Owner.COUNTY))).containsExactly(accepted);
    }

    @Test
    void a_review_is_begun_by_the_township() {
        String confirmed = county.confirmed("2026-0001", Fixtures.number(1));
        LocalDate september = LocalDate.of(2026, 9, 30);

        assertThat(due(DueQuery.by(september).owedBy(Owner.TOWNSHIP))).containsExactly(confirmed);
        assertThat(due(DueQuery.by(september.plusYears(1)).owedBy(Owner.COUNTY)))
                .isEmpty();
    }

    @Test
    void a_petition_is_answered_by_whichever_office_took_it_in() {
        String confirmed = county.confirmed("2026-0001", Fixtures.number(1));
        county.take(
                confirmed,
                new RemedySteps.OpenMatter(Matter.Kind.PETITION, "P-1", SmallCounty.DECIDED, "gist"),
                Fixtures.CLERK);
        // 60 days after 2026-03-18 end on Sunday 05-17
        LocalDate answerBy = LocalDate.of(2026, 5, 18);

        for (Owner office : List.of(Owner.TOWNSHIP, Owner.COUNTY)) {
            assertThat(due(DueQuery.by(answerBy).owedBy(office))).containsExactly(confirmed);
            assertThat(due(DueQuery.by(LocalDate.of(2026, 5, 14)).owedBy(office)))
                    .isEmpty();
        }
    }

    @Test
    void a_township_and_an_officer_are_told_of_their_own_dossiers() {
        String accepted = accepted();
        var stranger = new Actor("c2", "Clerk Two", Fixtures.CLERK.role(), Fixtures.CLERK.office());
        DueQuery all = DueQuery.by(DECIDE_BY);

        assertThat(due(all.in(DivisionCode.of("990101100")))).containsExactly(accepted);
        assertThat(due(all.in(DivisionCode.of("990101101")))).isEmpty();
        assertThat(due(all.ofOfficer(Fixtures.CLERK))).containsExactly(accepted);
        assertThat(due(all.ofOfficer(stranger))).isEmpty();
        assertThat(due(all.ofOfficer(Fixtures.CLERK).owedBy(Owner.COUNTY).in(DivisionCode.of("990101100"))))
                .containsExactly(accepted);
    }

    @Test
    void only_townships_keep_dossiers_and_only_offices_have_to_act() {
        DueQuery all = DueQuery.by(DECIDE_BY);

        assertThatIllegalArgumentException().isThrownBy(() -> all.in(SmallCounty.VILLAGE));
        assertThatIllegalArgumentException().isThrownBy(() -> all.owedBy(Owner.HOUSEHOLD));
        assertThatIllegalArgumentException().isThrownBy(() -> all.owedBy(Owner.OFFICE));
    }

    private String accepted() {
        String id = SmallCounty.done(county.casework.file(
                        SmallCounty.application("2026-0009", List.of(Fixtures.number(9))), Fixtures.CLERK))
                .id();
        county.take(id, new IntakeSteps.Accept(), Fixtures.CLERK);
        return id;
    }

    private List<String> due(DueQuery query) {
        return county.casework.due(query, Optional.empty(), 10).ids();
    }
}
