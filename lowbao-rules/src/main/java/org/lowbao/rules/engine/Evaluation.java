package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.slot.Frame;

/**
 * What a policy makes of one case. The filled slots are kept as they are; everything here is read from them when asked.
 *
 * <p>Immutable; safe for use by many threads. Holds personal data: {@link #toString} shows none.
 */
public final class Evaluation {

    private final FilledCase filled;
    private final YearMonth month;
    private final LocalDate knownOn;

    Evaluation(CompiledPolicy policy, BoundFacts facts, Frame frame, YearMonth month, LocalDate knownOn, Stage stage) {
        this.filled = new FilledCase(policy, facts, frame, stage);
        this.month = month;
        this.knownOn = knownOn;
    }

    /** What the root came to. */
    public sealed interface Conclusion {

        /**
         * @param code the outcome's code
         * @param amounts its amounts, in the order the policy names them
         * @param because the codes of the rules that explain it
         */
        record Determined(String code, List<BigDecimal> amounts, List<String> because) implements Conclusion {
            /** Tells the code, never the amounts. */
            @Override
            public String toString() {
                return code;
            }
        }

        /**
         * Cannot be said yet.
         *
         * @param code the outcome that is open
         * @param open what would have to be known
         */
        record Undetermined(String code, List<Open> open) implements Conclusion {}

        /** A dated value is missing, a strategy failed, or no outcome fits: somebody has to decide. */
        record NeedsDecision(List<Open> open) implements Conclusion {}
    }

    /**
     * Something unknown that mattered.
     *
     * @param subject the id of the instance
     * @param name the fact, parameter or variable
     * @param reason {@code DISPUTED}, {@link #MISSING_PARAMETER}, {@link #OUT_OF_BOUNDS}, {@link #STRATEGY_FAILED}, or
     *     the reason that came with the fact
     */
    public record Open(String subject, String name, String reason) {}

    /** The reason of a dated parameter that has no row for the month and key. */
    public static final String MISSING_PARAMETER = "MISSING_PARAMETER";

    /** The reason of arithmetic that left every bound, such as a division by zero. */
    public static final String OUT_OF_BOUNDS = "OUT_OF_BOUNDS";

    /** The reason of a strategy that threw, or gave what is no value of its type. */
    public static final String STRATEGY_FAILED = "STRATEGY_FAILED";

    /** Three answers, not two. */
    public enum Answer {
        MET,
        NOT_MET,
        UNDETERMINED
    }

    /**
     * What one rule found for one instance.
     *
     * @param code the rule
     * @param subject the id of the instance
     * @param answer met, not met, or undetermined
     * @param basis the document and article
     * @param chinese words with the values filled in
     * @param english the same; empty if the pack has none
     */
    public record RuleFinding(
            String code, String subject, Answer answer, String basis, String chinese, String english) {
        @Override
        public String toString() {
            return code + " of " + subject + ": " + answer;
        }
    }

    /**
     * One outcome of an instance of a collection.
     *
     * @param code the outcome
     * @param subject the id of the instance
     * @param answer {@link Answer#MET} or {@link Answer#UNDETERMINED}
     * @param amounts its amounts; empty unless met
     */
    public record Individual(String code, String subject, Answer answer, List<BigDecimal> amounts) {
        @Override
        public String toString() {
            return code + " of " + subject + ": " + answer;
        }
    }

    /**
     * How one variable of one instance came by its value.
     *
     * @param variable its name
     * @param subject the id of the instance
     * @param value the value with its unit, or {@code unknown}
     * @param given whether it was given instead of computed
     * @param strategy the strategy that computed it, if one did
     * @param inputs what it was computed from, in the order read, each once
     * @param rows the parameter rows among them
     */
    public record Step(
            String variable,
            String subject,
            String value,
            boolean given,
            Optional<UsedStrategy> strategy,
            List<Input> inputs,
            List<UsedRow> rows) {
        public Step {
            inputs = List.copyOf(inputs);
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return variable + " of " + subject;
        }
    }

    /** A name, whose it is, and its value. */
    public record Input(String name, String subject, String value) {
        @Override
        public String toString() {
            return name + " of " + subject;
        }
    }

    /** A strategy that was used. */
    public record UsedStrategy(String name, String version) {}

    /** A row of a parameter that was used. */
    public record UsedRow(String parameter, String unit, ParameterDeclaration.Row row) {}

    public CompiledPolicy policy() {
        return filled.policy();
    }

    public YearMonth month() {
        return month;
    }

    public LocalDate knownOn() {
        return knownOn;
    }

    /** Returns whether the case applies, or already receives and is reviewed. */
    public Stage stage() {
        return filled.stage();
    }

    /** Returns what the root came to: the first outcome whose condition is yes, if none before it is open. */
    public Conclusion conclusion() {
        return new Outcomes(filled).conclusion();
    }

    /** Returns the outcomes of instances of collections, those that stand and those that are open. */
    public List<Individual> individuals() {
        return new Outcomes(filled).individuals();
    }

    /** Returns what keeps the outcomes of instances of collections open. */
    public List<Open> openIndividuals() {
        return new Outcomes(filled).openIndividuals();
    }

    /**
     * Returns everything unknown that can still change what the case comes to, in the order of the outcomes that wait
     * for it. Whatever is unknown and not named here changes neither outcome nor amount, whatever it turns out to be.
     * More than {@link #conclusion} names: an outcome after the first open one is asked, too.
     */
    public List<Open> mattering() {
        return new Outcomes(filled).mattering();
    }

    /** Returns the codes of the root's rules that are met, in the order of the policy. */
    public List<String> met() {
        return new Findings(filled).met();
    }

    /** Returns what every rule found that is asked at this stage, in the order of the policy. */
    public List<RuleFinding> findings() {
        return new Findings(filled).all();
    }

    /** Returns every declared fact that was not known, whether it mattered or not. */
    public List<Open> unknown() {
        var unknown = new ArrayList<Open>();
        for (int subject = 0; subject < policy().layout().subjects(); subject++) {
            for (int i = 0; i < filled.frame().instances(subject); i++) {
                for (Symbol symbol : policy().facts(subject)) {
                    if (!filled.frame().isKnown(subject, i, symbol.slot())) {
                        unknown.add(filled.facts().open(symbol, i));
                    }
                }
            }
        }
        return unknown;
    }

    /** Returns the names of facts that were brought but that the policy does not ask for, sorted. */
    public Set<String> unused() {
        return new TreeSet<>(filled.facts().unused());
    }

    /** Returns the names of variables that were given instead of computed, sorted. */
    public Set<String> given() {
        return filled.facts().given().stream()
                .map(place -> policy().layout()
                        .symbols(place.subject())
                        .get(place.slot())
                        .name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the value of a name of the root.
     *
     * @return empty if it is unknown
     * @throws IllegalArgumentException if the policy has no such name
     */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(filled.value(symbol(0, name), 0, 0));
    }

    /**
     * Returns the value of a name of an instance of a collection.
     *
     * @throws IllegalArgumentException if the policy has no such name
     */
    public Optional<Object> value(String collection, int instance, String name) {
        for (int subject = 1; subject < policy().layout().subjects(); subject++) {
            if (policy().layout().subjectName(subject).equals(collection)) {
                return Optional.ofNullable(filled.value(symbol(subject, name), subject, instance));
            }
        }
        throw new IllegalArgumentException("no such collection: " + collection);
    }

    private Symbol symbol(int subject, String name) {
        return policy().layout()
                .visible(subject, name)
                .orElseThrow(() -> new IllegalArgumentException("no such name: " + name));
    }

    /**
     * Returns how every variable of every instance came by its value, in the order of computation. Cost grows with what
     * the variables read.
     */
    public Trace trace() {
        return new Tracing(filled, month.atDay(1), knownOn).trace();
    }

    /**
     * Returns the dated rows that rules, outcomes' conditions and amounts read with no variable between, each once. What
     * variables read stands in the {@link #trace}.
     */
    public List<UsedRow> rowsReadDirectly() {
        return new Tracing(filled, month.atDay(1), knownOn).readDirectly();
    }

    @Override
    public String toString() {
        return conclusion().getClass().getSimpleName() + " for " + month + " by " + policy();
    }
}
