package org.lowbao.rules.record;

import java.math.BigDecimal;
import java.util.List;
import org.lowbao.rules.engine.Evaluation.UsedRow;
import org.lowbao.rules.pack.ParameterDeclaration.Row;
import org.lowbao.rules.slot.Numeral;

/** Writes a dated row as records have it. */
final class RowForm {

    private RowForm() {}

    static byte[] json(UsedRow used) {
        Row row = used.row();
        var json = new JsonBytes(256);
        json.put(Json.ascii("{\"document\":")).quoted(row.document().citation());
        json.put(Json.ascii(",\"from\":")).quoted(row.from().toString());
        json.put(Json.ascii(",\"key\":["));
        texts(json, row.key());
        json.put(Json.ascii("],\"mark\":")).quoted(row.mark());
        json.put(Json.ascii(",\"parameter\":")).quoted(used.parameter());
        row.quoted().ifPresent(quoted -> json.put(Json.ascii(",\"quoted\":")).quoted(quoted));
        row.to().ifPresent(to -> json.put(Json.ascii(",\"to\":")).quoted(to.toString()));
        return json.put(Json.VALUE)
                .quoted(value(row.value(), used.unit()))
                .put('}')
                .toBytes();
    }

    private static void texts(JsonBytes json, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            json.separate(i);
            json.quoted(texts.get(i));
        }
    }

    private static String value(Object value, String unit) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        return unit.equals("number") ? Numeral.of(number) : Numeral.of(number) + " " + unit;
    }
}
