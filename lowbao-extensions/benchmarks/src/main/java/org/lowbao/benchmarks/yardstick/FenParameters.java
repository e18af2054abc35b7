package org.lowbao.benchmarks.yardstick;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lowbao.benchmarks.yardstick.FenByHand.Fen;
import org.lowbao.benchmarks.yardstick.Household.Area;

/** The parameters in fen, by period, looked up as those in decimals are. */
final class FenParameters {

    private static final Map<Area, List<Fen>> ALL = all();

    private FenParameters() {}

    static Fen on(Area area, LocalDate day) {
        List<Parameters.Period> periods = Parameters.of(area);
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).holdsOn(day)) {
                return ALL.getOrDefault(area, List.of()).get(i);
            }
        }
        throw new IllegalArgumentException("no period holds on " + day);
    }

    private static Map<Area, List<Fen>> all() {
        var all = new EnumMap<Area, List<Fen>>(Area.class);
        for (Area area : Area.values()) {
            all.put(area, Parameters.of(area).stream().map(Fen::of).toList());
        }
        return all;
    }
}
