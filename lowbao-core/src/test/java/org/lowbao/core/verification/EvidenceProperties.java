package org.lowbao.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.fact.Fact;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.household.Application;

class EvidenceProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @Property(tries = 300)
    void the_order_of_answers_matters_only_within_one_member_and_item(
            @ForAll("answers") List<AgencyAnswer> answers, @ForAll Random random) {
        Map<String, List<AgencyAnswer>> piles = new LinkedHashMap<>();
        for (AgencyAnswer answer : answers) {
            piles.computeIfAbsent(answer.memberId() + answer.item(), key -> new ArrayList<>())
                    .add(answer);
        }
        var shuffled = new ArrayList<AgencyAnswer>();
        List<List<AgencyAnswer>> left = new ArrayList<>(piles.values());
        while (!left.isEmpty()) {
            List<AgencyAnswer> pile = left.get(random.nextInt(left.size()));
            shuffled.add(pile.remove(0));
            left.removeIf(List::isEmpty);
        }

        assertThat(values(with(shuffled))).isEqualTo(values(with(answers)));
        assertThat(with(shuffled).discrepancies()).isEqualTo(with(answers).discrepancies());
        assertThat(with(shuffled).unanswered()).isEqualTo(with(answers).unanswered());
    }

    @Property(tries = 300)
    void nothing_unknown_becomes_known_by_taking_away_what_a_register_said(
            @ForAll("answers") List<AgencyAnswer> answers, @ForAll Random random) {
        var fewer = new ArrayList<>(answers);
        List<AgencyAnswer> spoken =
                answers.stream().filter(answer -> answer.reply().isConclusive()).toList();
        if (!spoken.isEmpty()) {
            fewer.remove(spoken.get(random.nextInt(spoken.size())));
        }

        List<Fact<?>> before = all(with(answers));
        List<Fact<?>> after = all(with(fewer));
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) instanceof Fact.Unknown) {
                assertThat(after.get(i)).isInstanceOf(Fact.Unknown.class);
            }
        }
    }

    @Property(tries = 300)
    void silence_added_to_an_answer_changes_nothing(@ForAll("answers") List<AgencyAnswer> answers) {
        var more = new ArrayList<>(answers);
        answers.stream()
                .filter(answer -> answer.reply().isConclusive())
                .forEach(answer ->
                        more.add(SampleCase.answer(answer.memberId(), answer.item(), new Reply.NoReply(), DAY)));

        assertThat(with(more).facts(DAY)).isEqualTo(with(answers).facts(DAY));
    }

    @Property(tries = 300)
    void an_item_is_unanswered_or_has_a_conclusive_answer(@ForAll("answers") List<AgencyAnswer> answers) {
        List<String> unanswered = with(answers).unanswered();

        for (String member : List.of("1", "2")) {
            for (LookupItem item : LookupItem.values()) {
                boolean answered = answers.stream()
                        .anyMatch(answer -> answer.memberId().equals(member)
                                && answer.item() == item
                                && answer.reply().isConclusive());
                assertThat(unanswered.contains(member + "/" + item)).isEqualTo(!answered);
            }
        }
        assertThat(Collections.frequency(unanswered, "1/DEATH")).isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<AgencyAnswer>> answers() {
        Arbitrary<Reply> replies = Arbitraries.of(
                SampleCase.found("use", "ordinary"),
                new Reply.NoRecord(),
                new Reply.NoReply(),
                new Reply.Failed("TIMEOUT"),
                new Reply.NotSupported());
        return Combinators.combine(Arbitraries.of("1", "2"), Arbitraries.of(LookupItem.class), replies)
                .as((member, item, reply) -> SampleCase.answer(member, item, reply, DAY))
                .list()
                .ofMaxSize(12);
    }

    private static Evidence with(List<AgencyAnswer> answers) {
        Application silent = SampleCase.declaring(SampleCase.application(), false, List.of());
        return new Evidence(silent, SampleCase.noon(SampleCase.APPLIED), answers, List.of());
    }

    private static List<Fact<?>> all(Evidence evidence) {
        HouseholdFacts facts = evidence.facts(DAY);
        var all = new ArrayList<Fact<?>>();
        all.add(facts.vehicles());
        facts.members().forEach(member -> {
            all.add(member.alive());
            all.add(member.registered());
        });
        return all;
    }

    private static List<Object> values(Evidence evidence) {
        return all(evidence).stream()
                .<Object>map(fact -> fact instanceof Fact.Disputed ? "disputed" : fact.value())
                .toList();
    }
}
