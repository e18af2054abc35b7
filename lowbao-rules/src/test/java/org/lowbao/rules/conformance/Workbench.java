package org.lowbao.rules.conformance;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Supplied;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.pack.SubjectDeclaration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Runs an example as a county would: a pack with the expression as its one variable, and the facts of one case. */
final class Workbench {

    private static final String RESULT = "结果";
    private static final String PACK = """
            pack: {id: w, version: "1", issuer: w, division: "990000", level: county, language: 1, from: 2000-01-01, decided: 2000-01-01, name: {zh: 例, en: example}}
            documents: {d: {title: d, issued: 2000-01-01, mark: fixture}}
            outcomes: {X: {of: 家庭, when: true, words: {zh: 果, en: result}}}
            """;

    /** What stands on the expression's line before its first character. */
    private static final String BEFORE = "  {is: '";

    private final String subjects;

    /** @param subjects the section of a pack that declares the facts */
    Workbench(String subjects) {
        this.subjects = subjects;
    }

    /** Returns what an example gives, in the form in which examples put it. */
    String run(Example example) {
        return example.isRefused() ? refusal(example) : result(example, example.type());
    }

    /** A refused expression has no type; a type that would be a fault of its own is not the one it was to have. */
    private String refusal(Example example) {
        return Stream.of("number", "yes-no", "code")
                .map(type -> result(example, type))
                .min(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private String result(Example example, String type) {
        Compilation compilation = compile(example.expression(), type);
        if (compilation instanceof Compilation.Compiled compiled) {
            return value(compiled.policy(), example.facts())
                    .map(value -> rendered(value, type))
                    .orElse("unknown " + type);
        }
        return "refused "
                + compilation.faults().stream()
                        .map(fault -> fault.code() + " at " + (fault.column() - BEFORE.length()))
                        .collect(Collectors.joining(", "));
    }

    private Compilation compile(String expression, String type) {
        String variable = "variables: {" + RESULT + ":\n" + BEFORE + expression.replace("'", "''") + "', of: 家庭, type: "
                + type + ", words: {zh: 果, en: result}}}\n";
        return PolicyCompiler.compile(List.of(PackSource.of(
                "w",
                Map.of(
                        "pack.yaml",
                        PACK.getBytes(StandardCharsets.UTF_8),
                        "subjects.yaml",
                        subjects.getBytes(StandardCharsets.UTF_8),
                        "variable.yaml",
                        variable.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Among the facts, {@code staying} says that the case already receives. */
    private static Optional<Object> value(CompiledPolicy policy, String facts) {
        Declarations declarations = policy.declarations();
        SubjectDeclaration root = declarations.subjects().get(0);
        var given = (MappingNode) new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(facts));
        boolean staying = given.getValue().removeIf(tuple -> isStaying((ScalarNode) tuple.getKeyNode()));
        Evaluation evaluation = Engine.determine(
                sheet(declarations, root, "1", given),
                policy,
                YearMonth.of(2026, 2),
                LocalDate.of(2026, 2, 1),
                staying ? Stage.STAYING : Stage.ENTERING);
        return evaluation.value(RESULT);
    }

    private static boolean isStaying(ScalarNode key) {
        return key.getValue().equals(Supplied.STAYING.word());
    }

    private static FactSheet sheet(Declarations all, SubjectDeclaration subject, String id, MappingNode written) {
        var types = new LinkedHashMap<String, Type>();
        subject.facts().forEach(fact -> types.put(fact.name(), fact.type()));
        FactSheet.Builder sheet = FactSheet.of(id);
        written.getValue().forEach(tuple -> {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (tuple.getValueNode() instanceof SequenceNode items) {
                SubjectDeclaration collection = all.subjects().stream()
                        .filter(other -> other.name().equals(name))
                        .findFirst()
                        .orElseThrow();
                for (int i = 0; i < items.getValue().size(); i++) {
                    sheet.add(name, sheet(all, collection, id + "." + i, (MappingNode)
                            items.getValue().get(i)));
                }
            } else {
                Type type = Optional.ofNullable(types.get(name)).orElseThrow();
                sheet.fact(name, fact(((ScalarNode) tuple.getValueNode()).getValue(), type));
            }
        });
        return sheet.build();
    }

    private static FactValue fact(String text, Type type) {
        if (text.equals("unknown")) {
            return FactValue.unknown("NO_REPLY");
        }
        switch (type.kind()) {
            case TRUTH:
                return FactValue.truth(text.equals("yes"));
            case CODE:
                return FactValue.code(text);
            case DATE:
                return FactValue.date(LocalDate.parse(text));
            default:
                return FactValue.number(new BigDecimal(text), type.unit());
        }
    }

    private static String rendered(Object value, String type) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof BigDecimal number) {
            String digits =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return Unit.parse(type).filter(Unit.NONE::equals).isPresent() ? digits : digits + " " + type;
        }
        return value instanceof LocalDate ? value.toString() : "\"" + value + "\"";
    }
}
