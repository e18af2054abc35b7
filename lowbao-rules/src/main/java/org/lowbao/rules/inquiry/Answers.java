package org.lowbao.rules.inquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lowbao.rules.engine.FactSheet;

/** The answers a question may have, put together by what they lead to. For one thread. */
final class Answers {

    private final Map<Question, List<Place>> places;
    private final Candidates candidates;
    private final Probe probe;

    Answers(List<Place> unknown, Probe probe) {
        this.places = unknown.stream().collect(Collectors.groupingBy(Place::question));
        this.candidates = new Candidates(probe.policy().declarations());
        this.probe = probe;
    }

    /** Returns every answer to a question, the other facts being as they are. */
    List<Stretch> to(Question question, FactSheet facts) {
        Place place = places.getOrDefault(question, List.of()).get(0);
        switch (place.type().kind()) {
            case TRUTH:
                return each(List.of(true, false), question, facts);
            case CODE:
                return each(candidates.codes(place), question, facts);
            case NUMBER:
                return Stretch.cut(
                        candidates.numbers(place.type().unit(), probe.evaluate(facts)),
                        Answers::middle,
                        number -> standing(question, facts, number));
            default:
                return Stretch.cut(
                        candidates.days(probe.month().atDay(1)),
                        Answers::middle,
                        day -> standing(question, facts, day));
        }
    }

    private List<Stretch> each(List<?> values, Question question, FactSheet facts) {
        return values.stream()
                .map(value -> new Stretch(value, value, standing(question, facts, value)))
                .toList();
    }

    private Standing standing(Question question, FactSheet facts, Object value) {
        return probe.standing(answered(facts, question, value));
    }

    /** Returns the facts with a question answered, for every instance it is about. */
    FactSheet answered(FactSheet facts, Question question, Object value) {
        FactSheet answered = facts;
        for (Place place : places.getOrDefault(question, List.of())) {
            answered = place.answered(answered, value);
        }
        return answered;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
    }

    private static LocalDate middle(LocalDate low, LocalDate high) {
        return low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
    }
}
