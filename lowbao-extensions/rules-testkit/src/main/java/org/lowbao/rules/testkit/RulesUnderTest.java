package org.lowbao.rules.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.LegalDocument;
import org.lowbao.rules.pack.PackSource;
import org.lowbao.rules.pack.Stage;
import org.lowbao.rules.record.DecisionRecord;
import org.lowbao.rules.record.Verification;

/** The packs of an author, and what the laws have to know about them. Made with {@link #of}; for one thread. */
public final class RulesUnderTest {

    private final List<PackSource> packs;
    private final CompiledPolicy policy;
    private final Households households;
    private final Map<String, PolicyUnderTest> variants = new TreeMap<>();
    private Function<List<PackSource>, PolicyUnderTest> engine = this::compiled;
    private YearMonth first = YearMonth.of(2026, 1);
    private YearMonth last = YearMonth.of(2026, 12);
    private Stage stage = Stage.ENTERING;
    private final Set<String> benefit = new TreeSet<>();
    private final Set<String> eligible = new TreeSet<>();
    private final Set<String> countableIncome = new TreeSet<>();
    private final List<Exemption> exemptions = new ArrayList<>();

    private RulesUnderTest(List<PackSource> packs) {
        this.packs = packs;
        this.policy = PolicyCompiler.compile(packs).orElseThrow();
        this.households = new Households(policy.declarations());
    }

    /**
     * Takes the packs, the highest first.
     *
     * @throws IllegalStateException if they do not compile; the message lists every fault
     */
    public static RulesUnderTest of(PackSource... packs) {
        return new RulesUnderTest(List.of(packs));
    }

    /** Names the benefit months to try; without it, those of 2026. */
    public RulesUnderTest during(YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last month is before the first");
        }
        this.first = from;
        this.last = to;
        return this;
    }

    /** Says at which stage cases are determined; without it, they apply. Packs that tell the stages apart are tried at both. */
    public RulesUnderTest at(Stage stage) {
        this.stage = stage;
        return this;
    }

    /** Names the outcomes that grant something, of the case and of its members. */
    public RulesUnderTest eligible(String... outcomes) {
        eligible.addAll(List.of(outcomes));
        return this;
    }

    /** Names the variables that are the benefit, among the amounts of the outcomes. */
    public RulesUnderTest benefit(String... amounts) {
        benefit.addAll(List.of(amounts));
        return this;
    }

    /** Names the variables that are countable income. */
    public RulesUnderTest countableIncome(String... variables) {
        countableIncome.addAll(List.of(variables));
        return this;
    }

    /** Says between what bounds a fact or a countable income lies, in its unit; without it, around the packs' figures. */
    public RulesUnderTest between(String name, String least, String most) {
        households.between(name, least, most);
        return this;
    }

    /** Says how many instances of a collection each owner has at most; without it, 3. At least one, if it is {@code needed}. */
    public RulesUnderTest atMost(int most, String collection, boolean needed) {
        households.atMost(most, collection, needed);
        return this;
    }

    /** Declares a case in which a law is broken because the legal text wants it so. */
    public RulesUnderTest except(Exemption exemption) {
        exemptions.add(exemption);
        return this;
    }

    /** Puts another engine in the place of the real one, to see that the kit notices. */
    RulesUnderTest withEngine(Function<List<PackSource>, PolicyUnderTest> broken) {
        this.engine = broken;
        return this;
    }

    Households households() {
        return households;
    }

    Declarations declarations() {
        return policy.declarations();
    }

    Set<String> benefit() {
        return benefit;
    }

    Set<String> eligible() {
        return eligible;
    }

    Set<String> countableIncome() {
        return countableIncome;
    }

    YearMonth first() {
        return first;
    }

    int months() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    boolean isExempt(Law law, Result before, Result after) {
        return exemptions.stream()
                .anyMatch(exemption ->
                        exemption.law() == law && exemption.applies().test(before, after));
    }

    Result determine(FactSheet facts, YearMonth month) {
        return variants.computeIfAbsent("", none -> engine.apply(packs)).determine(facts, month);
    }

    /** Determines with one more pack on top of the others. */
    Result determine(FactSheet facts, YearMonth month, Reform reform) {
        return variants.computeIfAbsent(reform.yaml(), yaml -> {
                    var layers = new ArrayList<>(packs);
                    layers.add(reform.source());
                    return engine.apply(layers);
                })
                .determine(facts, month);
    }

    /** Verifies the record of a determination. */
    Verification verification(FactSheet facts, YearMonth month) {
        Evaluation evaluation = Engine.determine(facts, policy, month, knownOn(), stage);
        return Verification.of(DecisionRecord.of(evaluation, facts), facts, packs);
    }

    private PolicyUnderTest compiled(List<PackSource> layers) {
        CompiledPolicy compiled = PolicyCompiler.compile(layers).orElseThrow();
        return (facts, month) -> Result.of(Engine.determine(facts, compiled, month, knownOn(), stage), facts.id());
    }

    /** A day on which every document of the packs, and a reform decided after them, is known. */
    LocalDate knownOn() {
        LocalDate decided = lastDocument().plusDays(1);
        LocalDate end = last.atEndOfMonth();
        return decided.isAfter(end) ? decided : end;
    }

    LocalDate lastDocument() {
        return policy.declarations().documents().stream()
                .map(LegalDocument::issued)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
