package org.lowbao.core.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Member;

/**
 * A person's belonging to a household, now or once.
 *
 * @param member the person as known now
 * @param numberShared whether somebody else has the same number
 * @param stays when he or she belonged, in order; at least one, and only the last may last
 * @param formerly by what the person was known before, in order
 */
public record Membership(Member member, boolean numberShared, List<Stay> stays, List<FormerIdentity> formerly) {

    public Membership {
        stays = List.copyOf(stays);
        formerly = List.copyOf(formerly);
    }

    static Membership begunBy(Member member, Stay stay) {
        return new Membership(member, false, List.of(stay), List.of());
    }

    /** Returns by what the person is known now. */
    public Identity identity() {
        return Identity.of(member, numberShared);
    }

    /** Tells whether the person belongs to the household now. */
    public boolean lasts() {
        return last().lasts();
    }

    /** Returns the stay of a day, if the person belonged to the household then. */
    public Optional<Stay> stayOn(LocalDate day) {
        return stays.stream().filter(stay -> stay.covers(day)).reduce((earlier, later) -> later);
    }

    /** Returns the stay that lasts, if one does. */
    public Optional<Stay> present() {
        return Optional.of(last()).filter(Stay::lasts);
    }

    /** Returns the last stay. */
    Stay last() {
        return stays.get(stays.size() - 1);
    }

    /** Returns every number that stood here, right or wrong, the present one first. Personal data. */
    public List<CitizenId> everyNumber() {
        return Stream.concat(Stream.of(identity()), formerly.stream().map(FormerIdentity::identity))
                .flatMap(identity -> identity.citizenId().stream())
                .distinct()
                .toList();
    }

    /** Returns every name that stood here, the present one first. Personal data. */
    public List<PersonName> everyName() {
        return Stream.concat(Stream.of(identity()), formerly.stream().map(FormerIdentity::identity))
                .map(Identity::name)
                .distinct()
                .toList();
    }

    /**
     * Returns the {@link Identity#key keys} that are this person's, the present one first: a number that was changed is
     * still nobody else's, one that was wrong is. Personal data.
     */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        identity().key().ifPresent(keys::add);
        formerly.stream()
                .filter(former -> former.ended() == FormerIdentity.End.CHANGED)
                .flatMap(former -> former.identity().key().stream())
                .forEach(keys::add);
        return keys;
    }

    /**
     * Returns the membership of the same person in another household.
     *
     * @param as the person in the place there
     * @param joining how it begins there; empty if the household is new and applies with the person
     * @param at when the office knew it
     */
    public Membership takenOver(Member as, Optional<Joining> joining, Instant at) {
        Stay stay = joining.map(begun -> Stay.begunBy(begun, at)).orElseGet(() -> Stay.sinceApplication(at));
        return new Membership(as, numberShared, List.of(stay), formerly);
    }

    /** Tells whether both are about one person, by any number that is or was his or hers. */
    public boolean isOfTheSamePersonAs(Membership other) {
        return other.keys().stream().anyMatch(keys()::contains);
    }

    /** Returns this membership with the stays of the same person who came back from another dossier. */
    Membership cameBackAs(Membership again) {
        var all = new ArrayList<>(stays);
        all.addAll(again.stays());
        return new Membership(
                again.member(),
                again.numberShared(),
                all,
                Stream.concat(formerly.stream(), again.formerly().stream())
                        .distinct()
                        .toList());
    }

    /** Returns the membership of a person who was recorded twice: he or she belonged whenever either of both did. */
    Membership mergedWith(Membership second, Identity identity, FormerIdentity.End end, Instant at) {
        Stream<FormerIdentity> replaced = Stream.of(identity(), second.identity())
                .filter(before -> !before.equals(identity))
                .distinct()
                .map(before -> new FormerIdentity(before, end, at));
        return new Membership(
                identity.appliedTo(member),
                identity.numberShared(),
                Stay.joined(Stream.concat(stays.stream(), second.stays.stream())),
                Stream.of(formerly.stream(), second.formerly.stream(), replaced)
                        .flatMap(each -> each)
                        .toList());
    }

    Membership stayedAgain(Member as, Stay stay) {
        var more = new ArrayList<>(stays);
        more.add(stay);
        return new Membership(as, numberShared, more, formerly);
    }

    Membership leftBy(Leaving how, Instant at) {
        var ended = new ArrayList<>(stays);
        ended.set(ended.size() - 1, last().endedBy(how, at));
        return new Membership(member, numberShared, ended, formerly);
    }

    Membership known(Identity by, FormerIdentity.End end, Instant at) {
        var before = new ArrayList<>(formerly);
        before.add(new FormerIdentity(identity(), end, at));
        return new Membership(by.appliedTo(member), by.numberShared(), stays, before);
    }

    Membership as(Member otherwise) {
        return new Membership(otherwise, numberShared, stays, formerly);
    }

    Optional<Membership> knownOn(Instant at) {
        List<Stay> known =
                stays.stream().flatMap(stay -> stay.knownOn(at).stream()).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Membership(member, numberShared, known, formerly));
    }

    /** Tells the place in the dossier, never who it is. */
    @Override
    public String toString() {
        return "membership of " + member;
    }
}
