package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.entitlement.Portion;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.Joining;
import org.lowbao.core.household.JoiningCause;
import org.lowbao.core.household.Membership;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.Stay;
import org.lowbao.core.person.Member;

/**
 * What members bring along from one dossier to another.
 *
 * @param from the dossier that hands over; its papers stay there, and this says where they are
 * @param arrivals who comes
 * @param portion the entitlement that comes with them
 * @param validity the days for which an identification without monthly payment holds on; absent where it is paid
 */
public record Handover(
        @NotBlank String from,
        List<Arrival> arrivals,
        Portion portion,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DayRange> validity) {

    public Handover {
        arrivals = List.copyOf(arrivals);
    }

    /** What members bring along who are paid every month. */
    public Handover(String from, List<Arrival> arrivals, Portion portion) {
        this(from, arrivals, portion, Optional.empty());
    }

    /**
     * Returns what members bring into a household that there is, with what was declared about them.
     *
     * @param file the case that hands over, before it does
     * @param places of who goes, each once; all of them belong to that household
     * @param month the first month in the other dossier
     * @param on the day on which they go over
     * @param at when the office knew it
     * @throws java.util.NoSuchElementException if somebody is not known, or nobody who goes is covered in the month
     */
    public static Handover into(CaseFile file, List<Place> places, YearMonth month, LocalDate on, Instant at) {
        boolean whole = places.size() == file.household().members().size();
        var arrivals = new ArrayList<Arrival>();
        for (Place place : places) {
            Membership former = file.household().membership(place.formerId()).orElseThrow();
            Joining joining = joining(file, place, former, whole, arrivals.isEmpty(), on);
            Member member = former.member().inPlace(place.memberId(), place.relation());
            arrivals.add(new Arrival(place.formerId(), former.takenOver(member, Optional.of(joining), at)));
        }
        return new Handover(file.id(), arrivals, portion(file, places, month), validity(file, month));
    }

    /**
     * Returns what members bring into a household of their own, which declares anew what it has.
     *
     * @param application of the household that they are now; its members have the places named
     * @param places as in {@link #into}
     */
    public static Handover into(
            Application application, CaseFile file, List<Place> places, YearMonth month, Instant at) {
        List<Arrival> arrivals = places.stream()
                .map(place -> new Arrival(
                        place.formerId(),
                        file.household()
                                .membership(place.formerId())
                                .orElseThrow()
                                .takenOver(application.member(place.memberId()).orElseThrow(), Optional.empty(), at)))
                .toList();
        return new Handover(file.id(), arrivals, portion(file, places, month), validity(file, month));
    }

    private static Optional<DayRange> validity(CaseFile file, YearMonth month) {
        return file.registration().left(month.atDay(1));
    }

    private static Portion portion(CaseFile file, List<Place> places, YearMonth month) {
        List<String> going = places.stream().map(Place::formerId).toList();
        boolean nobodyStays = going.size() == file.household().members().size();
        Portion portion =
                (nobodyStays ? file.ledger().whole(month, going) : file.ledger().portion(month, going)).orElseThrow();
        return portion.of(portion.covered().stream()
                .flatMap(former ->
                        places.stream().filter(place -> place.formerId().equals(former)))
                .map(Place::memberId)
                .toList());
    }

    /** What the household owns comes along with its first member if nobody stays; else who owns what is to be found out. */
    private static Joining joining(
            CaseFile file, Place place, Membership former, boolean whole, boolean first, LocalDate on) {
        Application filed = file.application();
        Optional<Joining> before = former.present().flatMap(Stay::joining);
        List<Income> incomes = before.map(Joining::incomes).orElse(filed.incomes()).stream()
                .filter(income -> file.household().place(income.memberId()).equals(place.formerId()))
                .map(income -> income.of(place.memberId()))
                .toList();
        boolean declares = before.map(Joining::declaresProperty).orElse(whole && filed.declaresProperty());
        var properties = new ArrayList<Property>(before.map(Joining::properties).orElse(List.of()));
        if (whole && first) {
            declares &= filed.declaresProperty();
            properties.addAll(filed.properties());
        }
        return new Joining(on, JoiningCause.TAKEN_OVER, incomes, declares, properties);
    }
}
