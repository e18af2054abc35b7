package org.lowbao.core.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.person.Member;

/**
 * A household over time: who belongs to it and who belonged when, who applies for it, where it lives, where it is paid
 * (共同生活的家庭成员, 民发〔2021〕57号 art. 7). It begins as the {@link Application} says; what the household filed stays there.
 *
 * <p>Immutable. A person's place, {@link Member#id}, is never given to another, so that what the dossier holds about a
 * former member stays about him or her.
 *
 * @param appliedOn the day of application
 * @param applicants who applies for the household and who did, in order; the last does now
 * @param memberships of everybody who belongs or belonged, in the order of their first joining
 * @param residences where it lived, in the order in which it became known; the last is the present one
 * @param account where benefit is paid now; absent if none is known
 * @param twins who turned out to have been recorded twice; a second place belongs to nobody else ever after
 */
public record Household(
        LocalDate appliedOn,
        List<Applicant> applicants,
        List<Membership> memberships,
        List<Residence> residences,
        Optional<BankAccountNumber> account,
        List<Twin> twins) {

    /** From this age a member signs for himself or herself (民法典 art. 17). */
    private static final int ADULT = 18;

    public Household {
        applicants = List.copyOf(applicants);
        memberships = List.copyOf(memberships);
        residences = List.copyOf(residences);
        twins = List.copyOf(twins);
    }

    /** Returns the household that applied. */
    public static Household of(Application application, Instant recordedAt) {
        return new Household(
                application.appliedOn(),
                List.of(new Applicant(application.applicantId(), recordedAt)),
                application.members().stream()
                        .map(member -> Membership.begunBy(member, Stay.sinceApplication(recordedAt)))
                        .toList(),
                List.of(new Residence(
                        Optional.empty(),
                        application.division(),
                        application.area(),
                        application.contact(),
                        recordedAt)),
                application.account(),
                List.of());
    }

    /** Returns who belongs to it now. */
    public List<Member> members() {
        return present().stream().map(Membership::member).toList();
    }

    /** Returns the memberships that last. */
    public List<Membership> present() {
        return memberships.stream().filter(Membership::lasts).toList();
    }

    /** Returns the memberships of a day. */
    public List<Membership> on(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.stayOn(day).isPresent())
                .toList();
    }

    /** Returns somebody who belongs to it now. */
    public Optional<Member> member(String id) {
        return membership(id).filter(Membership::lasts).map(Membership::member);
    }

    /** Returns somebody who belongs or ever belonged to it. */
    public Optional<Member> person(String id) {
        return membership(id).map(Membership::member);
    }

    /** Returns the membership of somebody who belongs or ever belonged to it, by any place that is his or hers. */
    public Optional<Membership> membership(String id) {
        String place = place(id);
        return memberships.stream()
                .filter(membership -> membership.member().id().equals(place))
                .findFirst();
    }

    /** Returns the place in which a person stands now: another one than {@code id} if that was a second one. */
    public String place(String id) {
        return twins.stream()
                .filter(twin -> twin.memberId().equals(id))
                .map(Twin::keptAs)
                .findFirst()
                .orElse(id);
    }

    /** Returns what was recorded in second places of a person. */
    public List<Membership> secondsOf(String id) {
        return twins.stream()
                .filter(twin -> twin.keptAs().equals(id))
                .map(Twin::second)
                .toList();
    }

    /** Returns the place of who applies for it now. */
    public String applicantId() {
        return applicants.get(applicants.size() - 1).memberId();
    }

    /**
     * Returns who applies for it, who may have died or left and not be followed by another yet.
     *
     * @throws java.util.NoSuchElementException if the application was not consistent; a filed one always is
     */
    public Member applicant() {
        return person(applicantId()).orElseThrow();
    }

    /** Returns the head (户主); empty once he or she died or left, until another is named. */
    public Optional<Member> head() {
        return members().stream().filter(member -> member.relation().isHead()).findFirst();
    }

    /** Returns where it lives now. */
    public Residence residence() {
        return residences.get(residences.size() - 1);
    }

    /** Returns where it lived on a day, as known now. */
    public Residence residence(LocalDate day) {
        return residences.stream()
                .filter(residence -> residence.hasBegunOn(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> residences.get(0));
    }

    /** Returns the village or community it lives in now. */
    public DivisionCode division() {
        return residence().division();
    }

    /** Returns where it can be reached now. */
    public Contact contact() {
        return residence().contact();
    }

    /** Returns who belongs to it and was of full age at the application, or on joining it later. */
    public List<Member> adults() {
        return present().stream()
                .filter(membership -> membership.member().ageOn(takenInOn(membership)) >= ADULT)
                .map(Membership::member)
                .toList();
    }

    private LocalDate takenInOn(Membership membership) {
        return membership.last().joining().map(Joining::on).orElse(appliedOn);
    }

    /**
     * Returns it with one more member, or with one who came back to the place he or she had.
     *
     * @throws IllegalArgumentException if the place is another member's now
     */
    public Household joinedBy(Member member, Joining joining, Instant recordedAt) {
        Stay stay = Stay.begunBy(joining, recordedAt);
        if (membership(member.id()).isEmpty()) {
            var more = new ArrayList<>(memberships);
            more.add(Membership.begunBy(member, stay));
            return with(more);
        }
        if (member(member.id()).isPresent()) {
            throw new IllegalArgumentException(member + " belongs to the household already");
        }
        return changing(member.id(), membership -> membership.stayedAgain(member, stay));
    }

    /** Returns it with somebody who came over from another dossier, to a free place or back to the former one. */
    public Household takingOver(Membership membership) {
        String place = membership.member().id();
        if (membership(place).isPresent()) {
            return changing(place, before -> before.cameBackAs(membership));
        }
        var more = new ArrayList<>(memberships);
        more.add(membership);
        return with(more);
    }

    /** Returns it with somebody who applied as a member of it and was known by something else in another dossier. */
    public Household knowingFrom(Membership membership) {
        return changing(membership.member().id(), applied -> membership);
    }

    /** Returns it without a member from a day on. */
    public Household leftBy(String memberId, Leaving leaving, Instant recordedAt) {
        return changing(memberId, membership -> membership.leftBy(leaving, recordedAt));
    }

    /** Returns it with a person known by something else; what was known before stays on record. */
    public Household knowing(String memberId, Identity identity, FormerIdentity.End end, Instant recordedAt) {
        return changing(memberId, membership -> membership.known(identity, end, recordedAt));
    }

    /**
     * Returns it with two places known to be one person's. The second one stands for the first from then on, also in what was
     * recorded before.
     *
     * @param kept the place that stays
     * @param second the other one
     * @param identity by what the person is known, in which neither place need have been right
     * @param end whether what differs from it was wrong, or was this person's in its time
     * @throws IllegalArgumentException if one of the places is nobody's, or both are one
     */
    public Household merged(String kept, String second, Identity identity, FormerIdentity.End end, Instant recordedAt) {
        Membership other = membership(second)
                .filter(membership -> !place(second).equals(place(kept)))
                .orElseThrow(() -> new IllegalArgumentException("member " + second + " is no second place"));
        var all = new ArrayList<Twin>();
        twins.forEach(twin -> all.add(twin.keptAs().equals(second) ? twin.keptAs(kept) : twin));
        all.add(new Twin(other, kept));
        return new Household(
                appliedOn,
                applicants.stream()
                        .map(applicant -> applicant.memberId().equals(second)
                                ? new Applicant(kept, applicant.recordedAt())
                                : applicant)
                        .toList(),
                memberships.stream()
                        .filter(membership -> !membership.member().id().equals(second))
                        .map(membership -> membership.member().id().equals(kept)
                                ? membership.mergedWith(other, identity, end, recordedAt)
                                : membership)
                        .toList(),
                residences,
                account,
                all);
    }

    /** Returns it with another applicant, and relations to another head where there is one. */
    public Household representedBy(String applicantId, List<Relation> relations, Instant recordedAt) {
        Household related = this;
        for (Relation relation : relations) {
            related = related.changing(
                    relation.memberId(),
                    membership -> membership.as(membership.member().inPlace(relation.memberId(), relation.kinship())));
        }
        var more = new ArrayList<>(applicants);
        more.add(new Applicant(applicantId, recordedAt));
        return new Household(appliedOn, more, related.memberships, residences, account, twins);
    }

    /** Returns it paid to another account. */
    public Household paidTo(BankAccountNumber other) {
        return new Household(appliedOn, applicants, memberships, residences, Optional.of(other), twins);
    }

    /** Returns it living somewhere else. */
    public Household movedTo(Residence residence) {
        var more = new ArrayList<>(residences);
        more.add(residence);
        return new Household(appliedOn, applicants, memberships, more, account, twins);
    }

    /** Returns what the office knew of belonging, applicants and residence at a time; by what persons are known stays as now. */
    public Household knownOn(Instant at) {
        return new Household(
                appliedOn,
                applicants.stream()
                        .filter(applicant -> applicant == applicants.get(0)
                                || !applicant.recordedAt().isAfter(at))
                        .toList(),
                memberships.stream()
                        .flatMap(membership -> membership.knownOn(at).stream())
                        .toList(),
                residences.stream()
                        .filter(residence -> residence.since().isEmpty()
                                || !residence.recordedAt().isAfter(at))
                        .toList(),
                account,
                twins);
    }

    private Household changing(String memberId, UnaryOperator<Membership> change) {
        String place = place(memberId);
        return with(memberships.stream()
                .map(membership -> membership.member().id().equals(place) ? change.apply(membership) : membership)
                .toList());
    }

    private Household with(List<Membership> others) {
        return new Household(appliedOn, applicants, others, residences, account, twins);
    }

    @Override
    public String toString() {
        return "household of " + members().size() + " members";
    }
}
