package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was brought against a case: reports, petitions and remedies.
 *
 * @param matters in the order in which they were opened
 * @param ended what the stop took that stands, so that it can be given back; absent while nothing is stopped
 */
public record Remedies(List<Matter> matters, Optional<EndedEntitlement> ended) {

    static final Remedies NONE = new Remedies(List.of(), Optional.empty());

    public Remedies {
        matters = List.copyOf(matters);
    }

    /** Returns what stands in the office's register under a number. */
    public Optional<Matter> matter(String reference) {
        return matters.stream()
                .filter(matter -> matter.reference().equals(reference))
                .findFirst();
    }

    /** Tells whether something is not settled yet. */
    public boolean hasOpenMatter() {
        return matters.stream().anyMatch(Matter::isOpen);
    }

    /** Returns the entry that opened the last report or petition; 0 if there is none. */
    long lastComplaint() {
        return matters.stream()
                .filter(matter -> matter.kind() == Matter.Kind.REPORT || matter.kind() == Matter.Kind.PETITION)
                .mapToLong(Matter::entry)
                .max()
                .orElse(0);
    }

    /** Returns the days by which what is open is to be answered. */
    Stream<LocalDate> answersDue() {
        return matters.stream().filter(Matter::isOpen).flatMap(matter -> matter.answerBy().stream());
    }

    /** Takes one in; in the place of one with its number, if there is one. */
    Remedies with(Matter matter) {
        if (matter(matter.reference()).isEmpty()) {
            return new Remedies(Enquiries.plus(matters, matter), ended);
        }
        return new Remedies(
                matters.stream()
                        .map(one -> one.reference().equals(matter.reference()) ? matter : one)
                        .toList(),
                ended);
    }

    Remedies ending(Optional<EndedEntitlement> now) {
        return new Remedies(matters, now);
    }
}
