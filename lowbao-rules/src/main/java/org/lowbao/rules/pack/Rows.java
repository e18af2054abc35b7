package org.lowbao.rules.pack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.form.Form;
import org.lowbao.rules.form.Item;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.table.TableFile;
import org.lowbao.rules.table.TableFormat;
import org.lowbao.rules.table.TableFormats;
import org.lowbao.rules.table.TableReader;

/** The rows of a table: a list in the pack itself, or a table file beside it. */
final class Rows {

    /** GB 18030 is what spreadsheet programs write on Chinese systems, unless told otherwise. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030");

    private final PackSource source;
    private final TableFormats formats;
    private final List<Fault> faults;

    Rows(PackSource source, TableFormats formats, List<Fault> faults) {
        this.source = source;
        this.formats = formats;
        this.faults = faults;
    }

    /** Reads each row of the field {@code rows}, which may be missing. */
    void each(Form table, Consumer<Form> reader) {
        Optional<Item> rows = table.item("rows");
        if (rows.isEmpty()) {
            return;
        }
        Consumer<Form> closing = row -> {
            reader.accept(row);
            row.close();
        };
        if (rows.get() instanceof Item.Sequence) {
            table.forms("rows").forEach(closing);
        } else if (rows.get() instanceof Item.Mapping) {
            Form named = table.form("rows");
            String file = named.required("file");
            Charset encoding =
                    named.has("encoding") ? charset(named.oneOf("encoding", ENCODINGS)) : StandardCharsets.UTF_8;
            Map<String, String> headings = headings(named.form("headings"));
            if (named.has("file")) {
                read(named, "file", file, encoding, headings, closing);
            }
            named.close();
        } else {
            read(table, "rows", table.required("rows"), StandardCharsets.UTF_8, Map.of(), closing);
        }
    }

    private static Charset charset(String name) {
        return ENCODINGS.contains(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static Map<String, String> headings(Form form) {
        var headings = new TreeMap<String, String>();
        for (String heading : form.names()) {
            form.text(heading).ifPresent(field -> headings.put(heading, field));
        }
        return headings;
    }

    private void read(
            Form form,
            String field,
            String file,
            Charset encoding,
            Map<String, String> headings,
            Consumer<Form> reader) {
        Optional<TableFormat> format = formats.of(file);
        byte[] bytes = source.files().get(file);
        if (format.isEmpty()) {
            form.fault(
                    form.at(field),
                    FaultCode.NO_TABLE_FORMAT,
                    Form.shortened(file),
                    String.join(
                            ", ",
                            formats.formats().stream().map(TableFormat::ending).toList()));
        } else if (bytes == null) {
            form.fault(
                    form.at(field),
                    FaultCode.NO_SUCH_FILE,
                    Form.shortened(file),
                    Names.nearest(file, source.files().keySet()).orElse(""));
        } else {
            var table = new TableFile(source.name() + "/" + file, bytes, encoding);
            TableReader.read(format.get(), table, headings, faults, reader);
        }
    }
}
