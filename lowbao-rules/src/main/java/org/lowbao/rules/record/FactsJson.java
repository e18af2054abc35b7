package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.slot.Numeral;

/** Writes the facts of a case as canonical JSON. */
final class FactsJson {

    private static final byte[] COLLECTIONS = ascii("{\"collections\":{");
    private static final byte[] FACTS = ascii("},\"facts\":{");
    private static final byte[] GIVEN = ascii("},\"given\":{");
    private static final byte[] ID = ascii("},\"id\":");
    private static final byte[] END = ascii("\"}");
    private static final byte[] UNKNOWN = ascii("{\"unknown\":");
    private static final byte[] DISPUTED = ascii("{\"disputed\":true}");

    private static final String[] NOTHING = {};

    private final TypeWords types = new TypeWords();
    private final JsonBytes json = new JsonBytes(4096);

    private FactsJson() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static JsonBytes of(FactSheet facts) {
        var writing = new FactsJson();
        writing.sheet(facts);
        return writing.json;
    }

    private void sheet(FactSheet sheet) {
        json.put(COLLECTIONS);
        String[] names = sorted(sheet.collections());
        for (int i = 0; i < names.length; i++) {
            json.separate(i);
            json.quoted(names[i]).put(':').put('[');
            sheets(sheet.collections().getOrDefault(names[i], List.of()));
            json.put(']');
        }
        json.put(FACTS);
        values(sheet.facts());
        json.put(GIVEN);
        values(sheet.given());
        json.put(ID).quoted(sheet.id()).put('}');
    }

    private void sheets(List<FactSheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            json.separate(i);
            sheet(sheets.get(i));
        }
    }

    private void values(Map<String, FactValue> values) {
        String[] names = sorted(values);
        for (int i = 0; i < names.length; i++) {
            json.separate(i);
            json.quoted(names[i]).put(':');
            value(Objects.requireNonNull(values.get(names[i])));
        }
    }

    private static String[] sorted(Map<String, ?> members) {
        if (members.isEmpty()) {
            return NOTHING;
        }
        String[] names = members.keySet().toArray(NOTHING);
        Arrays.sort(names);
        return names;
    }

    private void value(FactValue value) {
        if (value instanceof FactValue.Known known) {
            json.put(types.start(known.type()));
            plain(known.value());
            json.put(END);
        } else if (value instanceof FactValue.Unknown unknown) {
            json.put(UNKNOWN).quoted(unknown.reason()).put('}');
        } else {
            json.put(DISPUTED);
        }
    }

    /** One number has one form, whatever zeros it was written with. */
    private void plain(Object value) {
        if (value instanceof BigDecimal number) {
            int at = json.length();
            json.wroteTo(Numeral.write(number, json.reserve(Numeral.LONGEST), at));
        } else {
            json.escaped(value.toString());
        }
    }
}
