package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.casework.Fixtures.CLERK;
import static org.lowbao.casework.Fixtures.CONFIRMER;
import static org.lowbao.casework.Fixtures.REVIEWER;
import static org.lowbao.casework.SmallCounty.APRIL;
import static org.lowbao.casework.SmallCounty.DECIDED;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.HouseholdSteps;
import org.lowbao.core.casefile.MemberSteps;
import org.lowbao.core.casefile.PersonSteps;
import org.lowbao.core.casefile.Place;
import org.lowbao.core.casefile.ReviewOccasion;
import org.lowbao.core.casefile.ReviewSteps;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Leaving;
import org.lowbao.core.household.LeavingCause;
import org.lowbao.core.household.Membership;
import org.lowbao.core.household.Relation;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;

/** Three households of a county to which random things happen, legal and illegal: nobody, no month and no fen is lost or doubled. */
class HouseholdsOverTimeProperties {

    private static final YearMonth LAST = APRIL.plusMonths(8);
    private static final int FIRST_NEW_NUMBER = 20;

    /** What may happen to a household. */
    enum Event {
        SPLIT,
        MERGE,
        MOVE,
        CHANGE_NUMBER,
        CHANGE_APPLICANT,
        CORRECT_NUMBER,
        JOIN,
        LEAVE,
        REVIEW
    }

    /** An event on some dossier, about some member, from some month on. */
    record Draw(Event event, int dossier, int member, int other, int months) {}

    /** A county, its dossiers, and the numbers that everybody ever had. */
    private static final class Run {
        private final SmallCounty county = new SmallCounty();
        private final List<String> dossiers = new ArrayList<>();
        private final List<Set<CitizenId>> people = new ArrayList<>();
        private int nextNumber = FIRST_NEW_NUMBER;
        private int nextApplication = 10;
        private int done;

        private Run() {
            for (int household = 0; household < 3; household++) {
                CitizenId first = Fixtures.number(2 * household + 1);
                CitizenId second = Fixtures.number(2 * household + 2);
                people.add(new TreeSet<>(Comparator.comparing(CitizenId::value)));
                people.get(people.size() - 1).add(first);
                people.add(new TreeSet<>(Comparator.comparing(CitizenId::value)));
                people.get(people.size() - 1).add(second);
                dossiers.add(county.confirmed(Integer.toString(household + 1), first, second));
            }
        }

        private void happens(Draw draw) {
            String id = dossiers.get(draw.dossier() % dossiers.size());
            CaseFile file = county.read(id);
            List<Member> members = file.household().members();
            if (members.isEmpty()) {
                return;
            }
            Member member = members.get(draw.member() % members.size());
            YearMonth from = APRIL.plusMonths(draw.months());
            switch (draw.event()) {
                case SPLIT -> split(file, member, from);
                case MERGE -> merge(file, member, dossiers.get(draw.other() % dossiers.size()), from);
                case MOVE ->
                    take(
                            id,
                            new HouseholdSteps.Move(
                                    DECIDED,
                                    DivisionCode.of("99010110020" + (1 + draw.other() % 5)),
                                    AreaClass.RURAL,
                                    Contact.NONE,
                                    "搬迁"),
                            CLERK);
                case CHANGE_NUMBER -> numbered(id, member, false);
                case CORRECT_NUMBER -> numbered(id, member, true);
                case CHANGE_APPLICANT -> take(id, led(members, member), CLERK);
                case JOIN -> join(id, file);
                case LEAVE ->
                    take(
                            id,
                            new MemberSteps.Leave(
                                    member.id(), new Leaving(DECIDED, LeavingCause.OTHER), "离开", List.of()),
                            CLERK);
                case REVIEW -> review(id, from);
            }
        }

        private void split(CaseFile file, Member member, YearMonth from) {
            int number = nextApplication++;
            Handovers.Result result = county.casework
                    .handovers()
                    .split(
                            file.id(),
                            new Handovers.Split(
                                    SmallCounty.application(
                                            Integer.toString(number),
                                            List.of(member.citizenId().orElseThrow())),
                                    List.of(new Place(member.id(), "1", Kinship.HEAD)),
                                    from,
                                    "C-" + number,
                                    "分户"),
                            CONFIRMER);
            assertBothOrNeither(result);
            result.other().done().ifPresent(opened -> dossiers.add(opened.id()));
        }

        private void merge(CaseFile file, Member member, String into, YearMonth from) {
            List<Membership> there = county.read(into).household().memberships();
            Membership comes = file.household().membership(member.id()).orElseThrow();
            String place = there.stream()
                    .filter(comes::isOfTheSamePersonAs)
                    .map(before -> before.member().id())
                    .findFirst()
                    .orElse(Integer.toString(there.size() + 1));
            assertBothOrNeither(county.casework
                    .handovers()
                    .merge(
                            file.id(),
                            new Handovers.Merge(
                                    into, List.of(new Place(member.id(), place, Kinship.OTHER_RELATIVE)), from, "合户"),
                            CONFIRMER));
        }

        private void assertBothOrNeither(Handovers.Result result) {
            assertThat(result.former().done().isPresent())
                    .isEqualTo(result.other().done().isPresent());
            if (result.isDone()) {
                done++;
            } else {
                assertThat(result.former().reasons()).isNotEmpty();
            }
        }

        private void numbered(String id, Member member, boolean corrected) {
            CitizenId number = Fixtures.number(nextNumber++);
            var identity = new Identity(member.name(), Optional.of(number), member.sex(), member.birthDate(), false);
            CaseStep step = corrected
                    ? new PersonSteps.Correct(member.id(), identity, "更正")
                    : new PersonSteps.Change(member.id(), identity, DECIDED, List.of());
            if (take(id, step, CLERK)) {
                people.stream()
                        .filter(known -> known.contains(member.citizenId().orElseThrow()))
                        .forEach(known -> known.add(number));
            }
        }

        private static HouseholdSteps.ChangeApplicant led(List<Member> members, Member by) {
            return new HouseholdSteps.ChangeApplicant(
                    by.id(),
                    HouseholdSteps.ApplicantChange.OTHER,
                    members.stream()
                            .map(member -> new Relation(
                                    member.id(), member.equals(by) ? Kinship.HEAD : Kinship.OTHER_RELATIVE))
                            .toList(),
                    "更换");
        }

        private void join(String id, CaseFile file) {
            CitizenId number = Fixtures.number(nextNumber++);
            String place = Integer.toString(file.household().memberships().size() + 1);
            boolean joined = take(
                    id,
                    new MemberSteps.Join(
                            SmallCounty.member(place, Optional.of(number), Kinship.OTHER_RELATIVE),
                            Joining.withNothing(DECIDED, JoiningCause.OTHER),
                            "投靠",
                            List.of()),
                    CLERK);
            if (joined) {
                var numbers = new TreeSet<>(Comparator.comparing(CitizenId::value));
                numbers.add(number);
                people.add(numbers);
            }
        }

        private void review(String id, YearMonth from) {
            county.casework.take(id, new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK);
            county.casework.propose(id, from, CLERK);
            county.casework.take(id, new ReviewSteps.GiveOpinion(true, ""), REVIEWER);
            take(id, new AdjustmentSteps.Adjust(from, "复核"), CONFIRMER);
        }

        private boolean take(String id, CaseStep step, Actor actor) {
            boolean taken = county.casework.take(id, step, actor).done().isPresent();
            done += taken ? 1 : 0;
            return taken;
        }

        private List<CaseFile> files() {
            return dossiers.stream().map(county::read).toList();
        }

        /** In how many dossiers somebody is covered in a month, by any number he or she ever had. */
        private long coverings(Set<CitizenId> numbers, YearMonth month) {
            return files().stream()
                    .flatMap(file -> file.ledger().entitlement(month).stream()
                            .flatMap(entitlement -> entitlement.covered().stream())
                            .flatMap(place -> file.household().membership(place).stream()))
                    .filter(membership -> membership.everyNumber().stream().anyMatch(numbers::contains))
                    .count();
        }

        private void assertNobodyIsLost() {
            for (Set<CitizenId> numbers : people) {
                for (CitizenId number : numbers) {
                    assertThat(county.find(number)).isNotEmpty();
                }
                long stays = files().stream()
                        .flatMap(file -> file.household().present().stream())
                        .filter(membership -> knows(membership, numbers))
                        .count();
                assertThat(stays).isLessThanOrEqualTo(1);
            }
            // chains, snapshots against entries, and claims against entitlements
            county.assertSound();
        }

        private static boolean knows(Membership membership, Set<CitizenId> numbers) {
            return membership.everyNumber().stream().anyMatch(numbers::contains);
        }
    }

    private static List<YearMonth> months() {
        return IntStream.iterate(0, i -> !APRIL.plusMonths(i).isAfter(LAST), i -> i + 1)
                .mapToObj(APRIL::plusMonths)
                .toList();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void whoever_goes_where_everybody_is_covered_once_each_month_and_no_fen_is_lost(
            @ForAll("goings") List<Draw> draws) {
        var run = new Run();
        draws.forEach(run::happens);

        Statistics.label("something happened").collect(run.done > 0);
        for (YearMonth month : months()) {
            for (Set<CitizenId> numbers : run.people) {
                assertThat(run.coverings(numbers, month)).isEqualTo(1);
            }
            assertThat(Money.sum(run.files().stream()
                            .map(file -> file.ledger().due(month))
                            .toList()))
                    .isEqualTo(Money.ofYuan("1200"));
        }
        run.assertNobodyIsLost();
        assertPapersStay(run);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    void whatever_happens_nobody_is_covered_twice_and_every_number_still_finds_a_dossier(
            @ForAll("events") List<Draw> draws) {
        var run = new Run();
        draws.forEach(run::happens);

        for (YearMonth month : months()) {
            for (Set<CitizenId> numbers : run.people) {
                assertThat(run.coverings(numbers, month)).isLessThanOrEqualTo(1);
            }
        }
        run.assertNobodyIsLost();
        assertThat(run.files())
                .allSatisfy(file ->
                        assertThat(file.household().members().isEmpty()).isEqualTo(file.state() == CaseState.STOPPED));
    }

    /** Nothing leaves the dossier it came to: every entry's papers are still there, numbered without a gap. */
    private static void assertPapersStay(Run run) {
        for (CaseFile file : run.files()) {
            assertThat(file.items())
                    .extracting(item -> item.number())
                    .isEqualTo(IntStream.rangeClosed(1, file.items().size())
                            .boxed()
                            .toList());
        }
        assertThat(run.files().subList(0, 3))
                .allSatisfy(file -> assertThat(file.items().stream().filter(item -> item.entry() == 1))
                        .hasSize(7));
    }

    @Provide
    Arbitrary<List<Draw>> goings() {
        return draws(Event.SPLIT, Event.MERGE, Event.MOVE, Event.CHANGE_NUMBER, Event.CHANGE_APPLICANT);
    }

    @Provide
    Arbitrary<List<Draw>> events() {
        return draws(Event.values());
    }

    private static Arbitrary<List<Draw>> draws(Event... of) {
        return Combinators.combine(
                        Arbitraries.of(of),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 4))
                .as(Draw::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }
}
