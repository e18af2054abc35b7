package org.lowbao.rules.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;

/** Changes sheets with everything below them. */
final class Sheets {

    private Sheets() {}

    /** Applies a change to every sheet, those below first. */
    static FactSheet each(FactSheet sheet, UnaryOperator<FactSheet> change) {
        var collections = new LinkedHashMap<String, List<FactSheet>>();
        sheet.collections()
                .forEach((name, sheets) -> collections.put(
                        name, sheets.stream().map(below -> each(below, change)).toList()));
        return change.apply(new FactSheet(sheet.id(), sheet.facts(), sheet.given(), collections));
    }

    /** Shuffles the instances of every collection, the collections, and the facts of every instance. */
    static FactSheet shuffled(FactSheet facts, long seed) {
        var random = new Random(seed);
        return each(facts, sheet -> {
            var collections = new LinkedHashMap<String, List<FactSheet>>();
            sheet.collections().forEach((name, sheets) -> {
                var order = new ArrayList<>(sheets);
                Collections.shuffle(order, random);
                collections.put(name, order);
            });
            return new FactSheet(
                    sheet.id(), shuffled(sheet.facts(), random), sheet.given(), shuffled(collections, random));
        });
    }

    private static <T> Map<String, T> shuffled(Map<String, T> map, Random random) {
        var names = new ArrayList<>(map.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, T>();
        names.forEach(name -> shuffled.put(name, map.get(name)));
        return shuffled;
    }

    /** Hides about one fact in {@code oneIn}. */
    static FactSheet hidden(FactSheet facts, long seed, int oneIn) {
        var random = new Random(seed);
        return each(facts, sheet -> {
            var known = new LinkedHashMap<String, FactValue>();
            sheet.facts()
                    .forEach((name, value) ->
                            known.put(name, random.nextInt(oneIn) == 0 ? FactValue.unknown("HIDDEN") : value));
            return new FactSheet(sheet.id(), known, sheet.given(), sheet.collections());
        });
    }

    /** Gives a variable of one instance a value. */
    static FactSheet given(FactSheet facts, String id, String variable, FactValue value) {
        return each(facts, sheet -> {
            if (!sheet.id().equals(id)) {
                return sheet;
            }
            var given = new LinkedHashMap<>(sheet.given());
            given.put(variable, value);
            return new FactSheet(sheet.id(), sheet.facts(), given, sheet.collections());
        });
    }
}
