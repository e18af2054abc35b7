package org.lowbao.core.household;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.person.Member;

/**
 * At which townships a household may apply (民发〔2021〕57号 arts. 4, 5). Members of one county apply where one of them is
 * registered. Of members registered in different places, one who lives in the county of registration applies there; if nobody does,
 * each may where he or she is registered. The measures say so of different provinces and leave different counties of one province
 * to the province, for which the same is taken.
 *
 * @param townships in the order of the members, each once
 */
public record PlacesOfApplication(List<DivisionCode> townships) {

    public PlacesOfApplication {
        townships = List.copyOf(townships);
    }

    /**
     * Returns the places for a household.
     *
     * @param residencePermits whether the area lets holders of a residence permit apply where they live
     */
    public static PlacesOfApplication of(Application application, boolean residencePermits) {
        List<Registration> all = application.members().stream()
                .map(member -> registration(application, member))
                .toList();
        Predicate<Registration> livesThere = one -> isOneCounty(one.registered(), one.lives());
        boolean oneCounty = all.stream()
                .allMatch(one -> isOneCounty(one.registered(), all.get(0).registered()));
        boolean anybody = oneCounty || all.stream().noneMatch(livesThere);
        Stream<DivisionCode> registered =
                all.stream().filter(one -> anybody || livesThere.test(one)).map(Registration::registered);
        Stream<DivisionCode> permitted = all.stream()
                .filter(one -> residencePermits && one.residencePermit())
                .map(Registration::lives);
        return new PlacesOfApplication(Stream.concat(registered, permitted)
                .map(PlacesOfApplication::township)
                .distinct()
                .toList());
    }

    /** Tells whether a village, or a township, is in one of them. */
    public boolean include(DivisionCode division) {
        return townships.contains(township(division));
    }

    private static Registration registration(Application application, Member member) {
        return application.registrations().stream()
                .filter(registration -> registration.memberId().equals(member.id()))
                .findFirst()
                .orElseGet(() -> new Registration(member.id(), application.division(), application.division(), false));
    }

    private static boolean isOneCounty(DivisionCode some, DivisionCode other) {
        return some.county().equals(other.county());
    }

    private static DivisionCode township(DivisionCode division) {
        return Optional.of(division)
                .filter(code -> code.level() == DivisionCode.Level.VILLAGE)
                .flatMap(DivisionCode::parent)
                .orElse(division);
    }
}
