package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;

/**
 * The digest of all facts of a case, whether the policy asked for them or not. The order of facts does not matter; that
 * of instances does, because results name them in it.
 */
final class FactsDigest {

    private FactsDigest() {}

    static String of(FactSheet facts) {
        return DecisionRecord.sha256(CanonicalJson.of(tree(facts)));
    }

    private static Map<String, Object> tree(FactSheet sheet) {
        var collections = new TreeMap<String, Object>();
        sheet.collections()
                .forEach((name, sheets) -> collections.put(
                        name, sheets.stream().map(FactsDigest::tree).toList()));
        return Map.of(
                "id", sheet.id(),
                "facts", values(sheet.facts()),
                "given", values(sheet.given()),
                "collections", collections);
    }

    private static Map<String, Object> values(Map<String, FactValue> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }

    private static Map<String, Object> value(FactValue value) {
        if (value instanceof FactValue.Known known) {
            return Map.of("value", plain(known.value()), "type", known.type().toString());
        }
        return value instanceof FactValue.Unknown unknown
                ? Map.of("unknown", unknown.reason())
                : Map.of("disputed", true);
    }

    /** One number has one form, whatever zeros it was written with. */
    private static String plain(Object value) {
        return value instanceof BigDecimal number ? Numerals.plain(number) : value.toString();
    }
}
