package org.lowbao.core.casefile;

import java.util.ArrayList;
import java.util.List;

/**
 * What an investigation found out besides visits and agencies' answers, in the order in which it was recorded.
 *
 * @param neighbours visits to neighbours
 * @param letters enquiries by letter; one that was answered later stands there again
 * @param supporters surveys of supporters
 */
public record Enquiries(
        List<NeighbourVisit> neighbours, List<LetterEnquiry> letters, List<SupporterSurvey> supporters) {

    static final Enquiries NONE = new Enquiries(List.of(), List.of(), List.of());

    public Enquiries {
        neighbours = List.copyOf(neighbours);
        letters = List.copyOf(letters);
        supporters = List.copyOf(supporters);
    }

    Enquiries with(NeighbourVisit visit) {
        return new Enquiries(plus(neighbours, visit), letters, supporters);
    }

    Enquiries with(LetterEnquiry letter) {
        return new Enquiries(neighbours, plus(letters, letter), supporters);
    }

    Enquiries with(SupporterSurvey survey) {
        return new Enquiries(neighbours, letters, plus(supporters, survey));
    }

    static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
