package org.lowbao.benchmarks.national;

import java.util.List;
import java.util.TreeMap;
import org.lowbao.rules.engine.FactSheet;

/** The families with some facts not asked yet. */
final class OpenCases {

    private static final List<String> NOT_ASKED = List.of("金融资产", "住房数", "有赡养能力人");

    private OpenCases() {}

    /** Returns a family's sheet without its financial assets, its dwellings, and whether a supporter is able. */
    static FactSheet of(FactSheet sheet) {
        var known = new TreeMap<>(sheet.facts());
        NOT_ASKED.forEach(known::remove);
        return new FactSheet(sheet.id(), known, sheet.given(), sheet.collections());
    }
}
