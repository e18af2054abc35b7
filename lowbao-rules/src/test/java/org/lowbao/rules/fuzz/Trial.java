package org.lowbao.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.language.Expression;
import org.lowbao.rules.language.ExpressionFault;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.Stage;

/** What must hold of every input. Whatever is thrown here is a finding. */
final class Trial {

    private static final Layout LAYOUT = Vocabulary.layout();
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final LocalDate KNOWN_ON = LocalDate.of(2026, 2, 1);
    /** Looking at every fault of a pack that has thousands would test patience, not the packs. */
    private static final int FAULTS_LOOKED_AT = 10;

    private Trial() {}

    /** Reads and checks an expression; returns its type if it is sound. */
    static Optional<Type> expression(String text) {
        Expressions.Parsed parsed = Expressions.parse(text);
        located(parsed.faults(), text);
        if (parsed.expression().isEmpty()) {
            require(!parsed.faults().isEmpty(), "nothing was read, and nothing is wrong");
            return Optional.empty();
        }
        Expression expression = parsed.expression().get();
        Expressions.Checked checked = Expressions.check(expression, LAYOUT, 0);
        located(checked.faults(), text);
        require(
                checked.program().isPresent()
                        || !checked.faults().isEmpty()
                        || !parsed.faults().isEmpty(),
                "there is no program, and nothing is wrong");
        if (!parsed.faults().isEmpty()) {
            return Optional.empty();
        }
        Expressions.Parsed again = Expressions.parse(expression.toString());
        boolean tooLong = expression.toString().length() > text.length()
                && again.expression().isEmpty();
        require(tooLong || again.expression().equals(parsed.expression()), "what was printed reads back differently");
        return checked.program().map(Program::type);
    }

    private static void located(List<ExpressionFault> faults, String text) {
        for (ExpressionFault fault : faults) {
            require(fault.offset() >= 0 && fault.offset() <= text.length(), "a fault outside the text");
        }
    }

    /** Compiles a pack with one variable and computes it for several cases. */
    static void evaluation(String expression, Type type, List<FactSheet> cases) {
        if (expression.chars().anyMatch(Character::isISOControl)) {
            return; // a code may hold what YAML cannot
        }
        String pack = Vocabulary.pack() + "  结果: {of: 家庭, type: " + type + ", words: {zh: x, en: x}, is: '"
                + expression.replace("'", "''") + "'}\n";
        var source = PackSource.of("f", Map.of("pack.yaml", pack.getBytes(StandardCharsets.UTF_8)));
        CompiledPolicy policy = PolicyCompiler.compile(List.of(source)).orElseThrow();
        for (FactSheet facts : cases) {
            Evaluation evaluation = same(facts, policy);
            evaluation
                    .value("结果")
                    .ifPresent(value -> require(
                            value.getClass().getSimpleName().equals(valueClass(type)), "a value of another type"));
        }
    }

    private static String valueClass(Type type) {
        switch (type.kind()) {
            case TRUTH:
                return "Boolean";
            case CODE:
                return "String";
            case DATE:
                return "LocalDate";
            default:
                return "BigDecimal";
        }
    }

    /** Compiles packs twice, looks at every fault, and uses what was compiled. */
    static void packs(List<PackSource> sources) {
        Compilation once = PolicyCompiler.compile(sources);
        Compilation again = PolicyCompiler.compile(sources);
        require(once.faults().equals(again.faults()), "the faults of one pack differ");
        once.faults().stream().limit(FAULTS_LOOKED_AT).forEach(fault -> told(fault, sources));
        if (once instanceof Compilation.Compiled compiled) {
            same(FactSheet.of("h").build(), compiled.policy());
        } else {
            require(
                    once.faults().stream().anyMatch(fault -> !fault.code().isWarning()),
                    "a pack is refused, and nothing is wrong");
        }
    }

    private static void told(Fault fault, List<PackSource> sources) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String message = fault.message(language);
            require(!message.isBlank(), "a fault without words");
            require(message.codePoints().noneMatch(Character::isISOControl), "a message that disturbs the terminal");
        }
        boolean shown =
                sources.stream().anyMatch(source -> !source.excerpt(fault).isEmpty());
        boolean illegible =
                fault.code().name().equals("NOT_UTF8") || fault.code().name().startsWith("YAML");
        require(shown || fault.line() == 0 || illegible, "a fault outside its file");
    }

    private static Evaluation same(FactSheet facts, CompiledPolicy policy) {
        same(facts, policy, Stage.STAYING);
        return same(facts, policy, Stage.ENTERING);
    }

    private static Evaluation same(FactSheet facts, CompiledPolicy policy, Stage stage) {
        Evaluation once = Engine.determine(facts, policy, MONTH, KNOWN_ON, stage);
        Evaluation again = Engine.determine(facts, policy, MONTH, KNOWN_ON, stage);
        require(rendered(once).equals(rendered(again)), "two evaluations of one input differ");
        return once;
    }

    private static List<Object> rendered(Evaluation evaluation) {
        return List.of(
                evaluation.conclusion(),
                evaluation.findings(),
                evaluation.individuals(),
                evaluation.openIndividuals(),
                evaluation.unknown(),
                evaluation.trace());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
