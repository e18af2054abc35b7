package org.lowbao.rules.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.Names;

/**
 * A mapping in a file, read field by field. Whatever is wrong is noted and answered with an absent value, so that one
 * reading finds everything; {@link #close} notes the fields nobody asked for. For one thread.
 */
public final class Form {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    private final At at;
    private final List<Fault> faults;
    private final Map<String, Item.Entry> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Form(At at, List<Fault> faults) {
        this.at = at;
        this.faults = faults;
    }

    /** Reads an item that has to be a mapping, noting what is wrong in {@code faults}. */
    public static Form of(Item item, List<Fault> faults) {
        var form = new Form(item.at(), faults);
        if (!(item instanceof Item.Mapping mapping)) {
            faults.add(item.at().fault(FaultCode.WRONG_SHAPE, "a mapping"));
            return form;
        }
        for (Item.Entry entry : mapping.entries()) {
            Item.Entry former = form.fields.putIfAbsent(entry.key(), entry);
            if (former != null) {
                faults.add(entry.at()
                        .fault(
                                FaultCode.DUPLICATE_KEY,
                                shortened(entry.key()),
                                String.valueOf(former.at().line())));
            }
        }
        return form;
    }

    /** Returns where the mapping begins. */
    public At at() {
        return at;
    }

    /** Returns where a field's name stands; for a field that is not there, where the mapping begins. */
    public At at(String field) {
        Item.Entry found = fields.get(field);
        return found == null ? at : found.at();
    }

    /** Tells whether a field is there. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Returns the names of the fields, in the order written. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Notes a fault. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Notes a fault. */
    public void fault(At where, FaultCode code, String... particulars) {
        faults.add(where.fault(code, particulars));
    }

    /** Notes every field that was never asked for. */
    public void close() {
        fields.forEach((name, field) -> {
            if (!asked.contains(name)) {
                faults.add(field.at()
                        .fault(
                                FaultCode.UNKNOWN_FIELD,
                                shortened(name),
                                Names.nearest(name, asked).orElse("")));
            }
        });
    }

    /** Returns the text of a field and its place. */
    public Optional<Scalar> scalar(String name) {
        asked.add(name);
        Item.Entry field = fields.get(name);
        return field == null ? Optional.empty() : scalar(field.value());
    }

    private Optional<Scalar> scalar(Item item) {
        if (item instanceof Item.Text text) {
            return Optional.of(text.scalar());
        }
        faults.add(item.at().fault(FaultCode.WRONG_SHAPE, "a text"));
        return Optional.empty();
    }

    /** Returns the text of a field. */
    public Optional<String> text(String name) {
        return scalar(name).map(Scalar::text);
    }

    /** Returns the text of a field that must be there, or an empty text after noting that it is not. */
    public String required(String name) {
        asked.add(name);
        if (!fields.containsKey(name)) {
            faults.add(at.fault(FaultCode.MISSING_FIELD, name));
            return "";
        }
        return text(name).orElse("");
    }

    /** Returns the date in a field, such as {@code 2026-01-31}. */
    public Optional<LocalDate> date(String name) {
        return scalar(name).flatMap(this::date);
    }

    /** Returns the date in a field that must be there. */
    public Optional<LocalDate> requiredDate(String name) {
        required(name);
        return date(name);
    }

    private Optional<LocalDate> date(Scalar scalar) {
        try {
            return Optional.of(LocalDate.parse(scalar.text()));
        } catch (DateTimeException e) {
            faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "a date such as 2026-01-31"));
            return Optional.empty();
        }
    }

    /** Returns the month in a field that must be there, such as {@code 2026-01}. */
    public Optional<YearMonth> requiredMonth(String name) {
        required(name);
        return scalar(name).flatMap(scalar -> {
            try {
                return Optional.of(YearMonth.parse(scalar.text()));
            } catch (DateTimeException e) {
                faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "a month such as 2026-01"));
                return Optional.empty();
            }
        });
    }

    /** Returns the number in a field; at most 30 digits before and after the point. */
    public Optional<BigDecimal> number(String name) {
        return scalar(name).flatMap(scalar -> number(scalar));
    }

    private Optional<BigDecimal> number(Scalar scalar) {
        if (NUMBER.matcher(scalar.text()).matches()) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "a number"));
        return Optional.empty();
    }

    /** Returns the answer in a field: {@code yes} or {@code no}, also {@code true} or {@code false}. */
    public Optional<Boolean> truth(String name) {
        return scalar(name).flatMap(scalar -> {
            if (YES.contains(scalar.text()) || NO.contains(scalar.text())) {
                return Optional.of(YES.contains(scalar.text()));
            }
            faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "yes or no"));
            return Optional.empty();
        });
    }

    /** Returns the texts of a list, or of a single text. */
    public List<String> texts(String name) {
        return scalars(name).stream().map(Scalar::text).toList();
    }

    /** Returns the texts of a list, or of a single text, each with its place. */
    public List<Scalar> scalars(String name) {
        asked.add(name);
        Item.Entry field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        if (!(field.value() instanceof Item.Sequence sequence)) {
            return scalar(field.value()).stream().toList();
        }
        return sequence.items().stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** Returns a nested mapping; an empty one if there is none. */
    public Form form(String name) {
        asked.add(name);
        Item.Entry field = fields.get(name);
        return field == null ? new Form(at, faults) : of(field.value(), faults);
    }

    /** Returns a list of mappings. */
    public List<Form> forms(String name) {
        asked.add(name);
        Item.Entry field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        if (!(field.value() instanceof Item.Sequence sequence)) {
            faults.add(field.at().fault(FaultCode.WRONG_SHAPE, "a list"));
            return List.of();
        }
        return sequence.items().stream().map(item -> of(item, faults)).toList();
    }

    /** Returns what stands in a field, whatever its shape. */
    public Optional<Item> item(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name)).map(Item.Entry::value);
    }

    /** Returns the text of a field that must be there and be one of a few; any other is noted and returned. */
    public String oneOf(String name, Collection<String> allowed) {
        String text = required(name);
        if (has(name) && !allowed.contains(text)) {
            fault(at(name), FaultCode.BAD_VALUE, shortened(text), String.join(" | ", allowed));
        }
        return text;
    }

    /** Returns a text from a file as messages may show it: cut where it is long. */
    public static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
