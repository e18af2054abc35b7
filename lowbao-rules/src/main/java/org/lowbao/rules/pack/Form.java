package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.ExpressionFault;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Names;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a file, read field by field. Whatever is wrong is noted and answered with an absent value, so that one
 * reading finds everything; {@link #close} notes the fields nobody asked for.
 */
final class Form {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    private record Field(At at, Node value) {}

    private final YamlFiles.File file;
    private final At at;
    private final List<Fault> faults;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Form(YamlFiles.File file, At at, List<Fault> faults) {
        this.file = file;
        this.at = at;
        this.faults = faults;
    }

    static Form of(YamlFiles.File file, List<Fault> faults) {
        return of(file, file.root(), faults);
    }

    private static Form of(YamlFiles.File file, Node node, List<Fault> faults) {
        At at = at(file, node);
        var form = new Form(file, at, faults);
        if (!(node instanceof MappingNode mapping)) {
            faults.add(at.fault(FaultCode.WRONG_SHAPE, "a mapping"));
            return form;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            At keyAt = at(file, tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(keyAt.fault(FaultCode.WRONG_SHAPE, "a text"));
                continue;
            }
            Field former = form.fields.putIfAbsent(key.getValue(), new Field(keyAt, tuple.getValueNode()));
            if (former != null) {
                faults.add(keyAt.fault(FaultCode.DUPLICATE_KEY, key.getValue(), String.valueOf(former.at.line())));
            }
        }
        return form;
    }

    At at() {
        return at;
    }

    At at(String field) {
        Field found = fields.get(field);
        return found == null ? at : found.at;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Set<String> names() {
        return fields.keySet();
    }

    void fault(At where, FaultCode code, String... particulars) {
        faults.add(where.fault(code, particulars));
    }

    /** Notes every field that was never asked for. */
    void close() {
        fields.forEach((name, field) -> {
            if (!asked.contains(name)) {
                faults.add(field.at.fault(
                        FaultCode.UNKNOWN_FIELD,
                        name,
                        Names.nearest(name, asked).orElse("")));
            }
        });
    }

    Optional<Scalar> scalar(String name) {
        asked.add(name);
        Field field = fields.get(name);
        return field == null ? Optional.empty() : scalar(field.value);
    }

    private Optional<Scalar> scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            String raw = file.between(
                    scalar.getStartMark().getIndex(), scalar.getEndMark().getIndex());
            return Optional.of(new Scalar(scalar.getValue(), at(file, node), raw));
        }
        faults.add(at(file, node).fault(FaultCode.WRONG_SHAPE, "a text"));
        return Optional.empty();
    }

    Optional<String> text(String name) {
        return scalar(name).map(Scalar::text);
    }

    /** Returns the text of a field that must be there, or an empty text after noting that it is not. */
    String required(String name) {
        asked.add(name);
        if (!fields.containsKey(name)) {
            faults.add(at.fault(FaultCode.MISSING_FIELD, name));
            return "";
        }
        return text(name).orElse("");
    }

    Optional<LocalDate> date(String name) {
        return scalar(name).flatMap(this::date);
    }

    Optional<LocalDate> requiredDate(String name) {
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

    Optional<BigDecimal> number(String name) {
        return scalar(name).flatMap(scalar -> number(scalar));
    }

    private Optional<BigDecimal> number(Scalar scalar) {
        if (NUMBER.matcher(scalar.text()).matches()) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "a number"));
        return Optional.empty();
    }

    Optional<Boolean> truth(String name) {
        return scalar(name).flatMap(scalar -> {
            if (YES.contains(scalar.text()) || NO.contains(scalar.text())) {
                return Optional.of(YES.contains(scalar.text()));
            }
            faults.add(scalar.at().fault(FaultCode.BAD_VALUE, shortened(scalar.text()), "yes or no"));
            return Optional.empty();
        });
    }

    /** Returns the texts of a list, or of a single text. */
    List<String> texts(String name) {
        asked.add(name);
        Field field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        if (!(field.value instanceof SequenceNode sequence)) {
            return scalar(field.value).map(Scalar::text).stream().toList();
        }
        var texts = new ArrayList<String>();
        for (Node item : sequence.getValue()) {
            scalar(item).map(Scalar::text).ifPresent(texts::add);
        }
        return texts;
    }

    /** Returns a nested mapping; an empty one if there is none. */
    Form form(String name) {
        asked.add(name);
        Field field = fields.get(name);
        return field == null ? new Form(file, at, faults) : of(file, field.value, faults);
    }

    /** Returns a list of mappings. */
    List<Form> forms(String name) {
        asked.add(name);
        Field field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        if (!(field.value instanceof SequenceNode sequence)) {
            faults.add(field.at.fault(FaultCode.WRONG_SHAPE, "a list"));
            return List.of();
        }
        return sequence.getValue().stream().map(item -> of(file, item, faults)).toList();
    }

    /** Returns words in two languages, noting which are missing. */
    Words words(String name) {
        if (!has(name)) {
            required(name);
            return Words.NONE;
        }
        Form words = form(name);
        String chinese = words.text("zh").orElse("");
        String english = words.text("en").orElse("");
        if (chinese.isBlank()) {
            fault(at(name), FaultCode.MISSING_CHINESE, name);
        }
        if (english.isBlank()) {
            fault(at(name), FaultCode.MISSING_ENGLISH, name);
        }
        words.close();
        return new Words(chinese, english);
    }

    /** Returns an expression that must be there; the notation is read, names and types are not looked at yet. */
    Written expression(String name) {
        required(name);
        Scalar scalar = scalar(name).orElse(new Scalar("", at, ""));
        Expressions.Parsed parsed = Expressions.parse(scalar.text());
        var written = new Written(scalar, parsed.expression());
        if (has(name)) {
            for (ExpressionFault fault : parsed.faults()) {
                faults.add(written.located(fault));
            }
        }
        return written;
    }

    /** Checks that a text can be a name. */
    boolean isName(String name) {
        if (Names.isName(name)) {
            return true;
        }
        fault(at(name), FaultCode.BAD_NAME, shortened(name));
        return false;
    }

    String oneOf(String name, Collection<String> allowed) {
        String text = required(name);
        if (has(name) && !allowed.contains(text)) {
            fault(at(name), FaultCode.BAD_VALUE, shortened(text), String.join(" | ", allowed));
        }
        return text;
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static At at(YamlFiles.File file, Node node) {
        return new At(
                file.name(),
                node.getStartMark().getLine() + 1,
                node.getStartMark().getColumn() + 1);
    }
}
