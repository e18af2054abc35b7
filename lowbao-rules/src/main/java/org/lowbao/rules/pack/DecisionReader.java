package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.DecisionDeclaration.Hit;

/** Reads decision tables. */
final class DecisionReader {

    /** A row is a variable of its own; whoever needs more rows than this needs a parameter with keys. */
    private static final int MAX_ROWS = 200;

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}");
    private static final List<String> HITS =
            Stream.of(Hit.values()).map(Hit::word).toList();

    private final Overlay overlay;
    private final Rows rows;

    DecisionReader(Overlay overlay, Rows rows) {
        this.overlay = overlay;
        this.rows = rows;
    }

    void read(String name, Form form) {
        Types.checkName(name, form);
        Optional<String> overrides = form.text("overrides");
        String of = form.required("of");
        Type type = Types.read(form);
        Hit hit = hit(form);
        if (hit != Hit.FIRST && type.kind() != Type.Kind.NUMBER) {
            form.fault(form.at("hit"), FaultCode.WRONG_TYPE, "a number", type.toString());
        }
        List<Scalar> columns = form.scalars("columns");
        Optional<Scalar> otherwise = hit == Hit.FIRST ? form.scalar("otherwise") : Optional.empty();
        Words words = Words.read(form, "words");
        List<DecisionDraft.Row> read = rows(form, columns);
        if (form.has("of") && overlay.hasSubject(of, form.at("of"))) {
            overlay.add(new DecisionDraft(name, of, type, hit, columns, read, otherwise, words, form.at()), overrides);
        }
    }

    private static Hit hit(Form form) {
        String word = form.oneOf("hit", HITS);
        return Stream.of(Hit.values())
                .filter(hit -> hit.word().equals(word))
                .findFirst()
                .orElse(Hit.FIRST);
    }

    private List<DecisionDraft.Row> rows(Form form, List<Scalar> columns) {
        var read = new ArrayList<DecisionDraft.Row>();
        Map<String, At> ids = new TreeMap<>();
        if (!form.has("rows")) {
            form.required("rows");
        }
        rows.each(form, row -> read.add(row(row, columns, read.size() + 1, ids)));
        if (read.size() > MAX_ROWS) {
            form.fault(form.at("rows"), FaultCode.TABLE_TOO_LARGE, "rows", String.valueOf(MAX_ROWS));
            return List.of();
        }
        return read;
    }

    private static DecisionDraft.Row row(Form form, List<Scalar> columns, int number, Map<String, At> ids) {
        String id = form.text("id").orElse(String.valueOf(number));
        if (!ID.matcher(id).matches()) {
            form.fault(form.at("id"), FaultCode.BAD_NAME, Form.shortened(id));
        }
        At former = ids.putIfAbsent(id, form.at());
        if (former != null) {
            form.fault(form.at("id"), FaultCode.DUPLICATE_NAME, Form.shortened(id), former.toString());
        }
        Optional<Written> when = form.has("when") ? Optional.of(Written.read(form, "when")) : Optional.empty();
        Map<String, Scalar> cells = new LinkedHashMap<>();
        for (Scalar column : columns) {
            form.scalar(column.text()).ifPresent(cell -> cells.put(column.text(), cell));
        }
        form.required("value");
        Scalar value = form.scalar("value").orElse(new Scalar("", form.at(), ""));
        return new DecisionDraft.Row(id, when, cells, value, form.at());
    }
}
