package org.lowbao.rules.engine;

import java.util.Optional;
import java.util.Set;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * The facts that a policy asks for, as a host fills them in: names are looked up once, here, and written to by handle
 * ever after. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * FactForm form = FactForm.of(policy);
 * FactForm.Collection members = form.collection("成员");
 * FactForm.DateFact birthDate = form.date("成员", "出生日期");
 *
 * FactFilling filling = form.fill("household");
 * filling.add(members, "1");
 * filling.put(birthDate, LocalDate.of(1980, 5, 5));
 * Evaluation evaluation = filling.build().determine(month, knownOn);
 * }</pre>
 *
 * <p>A handle for what the policy does not ask for is no mistake: the same host serves many policies. What is put there is
 * left aside, and {@link Evaluation#unused} names it.
 */
public final class FactForm {

    /** The subject or slot of what the policy does not ask for. */
    static final int NOWHERE = -1;

    private final CompiledPolicy policy;
    private final Layout layout;

    private FactForm(CompiledPolicy policy) {
        this.policy = policy;
        this.layout = policy.layout();
    }

    public static FactForm of(CompiledPolicy policy) {
        return new FactForm(policy);
    }

    /** Where a fact goes. */
    public abstract static sealed class Handle {
        final String name;
        final int subject;
        final int slot;

        private Handle(String name, Optional<Symbol> symbol) {
            this.name = name;
            this.subject = symbol.map(Symbol::subject).orElse(NOWHERE);
            this.slot = symbol.map(Symbol::slot).orElse(NOWHERE);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Where a yes-no goes. */
    public static final class TruthFact extends Handle {
        private TruthFact(String name, Optional<Symbol> symbol) {
            super(name, symbol);
        }
    }

    /** Where a date goes. */
    public static final class DateFact extends Handle {
        private DateFact(String name, Optional<Symbol> symbol) {
            super(name, symbol);
        }
    }

    /** Where a number goes, in the unit that was asked for. */
    public static final class NumberFact extends Handle {
        private NumberFact(String name, Optional<Symbol> symbol) {
            super(name, symbol);
        }
    }

    /** Where a code goes. */
    public static final class CodeFact extends Handle {
        /** Those that the policy knows; empty if it takes any. */
        final Set<String> codes;

        private CodeFact(String name, Optional<Symbol> symbol) {
            super(name, symbol);
            this.codes = symbol.map(found -> Set.copyOf(found.type().codes())).orElse(Set.of());
        }
    }

    /** What instances are added to. */
    public static final class Collection {
        final int subject;

        private Collection(int subject) {
            this.subject = subject;
        }
    }

    /** Returns where to add instances of a collection. */
    public Collection collection(String name) {
        return new Collection(subject(name));
    }

    /** @throws IllegalArgumentException if the policy asks for something else than a yes-no */
    public TruthFact truth(String subject, String name) {
        return new TruthFact(name, symbol(subject, name, Type.TRUTH));
    }

    /** @throws IllegalArgumentException if the policy asks for something else than a date */
    public DateFact date(String subject, String name) {
        return new DateFact(name, symbol(subject, name, Type.DATE));
    }

    /** @throws IllegalArgumentException if the policy asks for something else than a number in this unit */
    public NumberFact number(String subject, String name, Unit unit) {
        return new NumberFact(name, symbol(subject, name, Type.number(unit)));
    }

    /** @throws IllegalArgumentException if the policy asks for something else than a code */
    public CodeFact code(String subject, String name) {
        return new CodeFact(name, symbol(subject, name, Type.CODE));
    }

    /**
     * Starts to fill in one case.
     *
     * @param id what to call the root in results; no personal data
     */
    public FactFilling fill(String id) {
        return new FactFilling(policy, id);
    }

    private Optional<Symbol> symbol(String subject, String name, Type type) {
        int index = subject(subject);
        Optional<Symbol> symbol = index == NOWHERE
                ? Optional.empty()
                : layout.visible(index, name).filter(found -> found.subject() == index && policy.isFact(found));
        symbol.ifPresent(found -> FactFilling.requireType(found, type));
        return symbol;
    }

    private int subject(String name) {
        for (int subject = 0; subject < layout.subjects(); subject++) {
            if (layout.subjectName(subject).equals(name)) {
                return subject;
            }
        }
        return NOWHERE;
    }
}
