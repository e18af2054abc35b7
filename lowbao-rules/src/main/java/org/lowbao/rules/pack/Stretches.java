package org.lowbao.rules.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The numbers of one axis, cut wherever a band begins or ends. Stretch 0 lies before the first cut, stretch {@code n}
 * behind the cut {@code n}; so each band is a whole number of stretches that lie side by side.
 *
 * @param cuts in their order, each once
 */
record Stretches(List<Cut> cuts) {

    public Stretches {
        cuts = List.copyOf(cuts);
    }

    static Stretches of(Collection<Band> bands) {
        var cuts = new TreeSet<Cut>();
        for (Band band : bands) {
            band.from().ifPresent(cuts::add);
            band.to().ifPresent(cuts::add);
        }
        return new Stretches(List.copyOf(cuts));
    }

    /** Returns the first stretch of a band that was among those given. */
    int first(Band band) {
        return band.from().map(this::behind).orElse(0);
    }

    /** Returns the last stretch of a band that was among those given. */
    int last(Band band) {
        return band.to().map(cut -> behind(cut) - 1).orElse(cuts.size());
    }

    private int behind(Cut cut) {
        return Collections.binarySearch(cuts, cut) + 1;
    }

    /** Returns a stretch as a band is written. */
    String shown(int stretch) {
        Optional<Cut> from = stretch == 0 ? Optional.empty() : Optional.of(cuts.get(stretch - 1));
        Optional<Cut> to = stretch == cuts.size() ? Optional.empty() : Optional.of(cuts.get(stretch));
        if (from.isPresent() && from.get().after()) {
            return "> " + from.get().number().toPlainString()
                    + to.map(cut -> " " + upper(cut)).orElse("");
        }
        return from.map(cut -> cut.number().toPlainString()).orElse("") + ".."
                + to.map(cut -> (cut.after() ? "" : "<") + cut.number().toPlainString())
                        .orElse("");
    }

    private static String upper(Cut cut) {
        return (cut.after() ? "<= " : "< ") + cut.number().toPlainString();
    }
}
