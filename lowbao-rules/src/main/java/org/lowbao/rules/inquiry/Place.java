package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.language.Type;

/** Where a fact stands in a sheet: the way down from the root, and the fact at its end. */
record Place(List<Branch> way, Question question, Type type) {

    /** One instance of a collection. */
    record Branch(String collection, int index) {}

    Place {
        way = List.copyOf(way);
    }

    /** Returns the sheet with this fact known. */
    FactSheet answered(FactSheet root, Object value) {
        return answered(root, 0, new FactValue.Known(value, type));
    }

    private FactSheet answered(FactSheet sheet, int depth, FactValue value) {
        if (depth == way.size()) {
            var facts = new LinkedHashMap<>(sheet.facts());
            facts.put(question.fact(), value);
            return new FactSheet(sheet.id(), facts, sheet.given(), sheet.collections());
        }
        Branch branch = way.get(depth);
        Map<String, List<FactSheet>> collections = new LinkedHashMap<>(sheet.collections());
        collections.computeIfPresent(branch.collection, (name, sheets) -> {
            var changed = new ArrayList<>(sheets);
            changed.set(branch.index, answered(sheets.get(branch.index), depth + 1, value));
            return changed;
        });
        return new FactSheet(sheet.id(), sheet.facts(), sheet.given(), collections);
    }
}
