package org.lowbao.rules.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lowbao.rules.engine.BoundFacts.Place;
import org.lowbao.rules.engine.FactForm.CodeFact;
import org.lowbao.rules.engine.FactForm.Collection;
import org.lowbao.rules.engine.FactForm.DateFact;
import org.lowbao.rules.engine.FactForm.Handle;
import org.lowbao.rules.engine.FactForm.NumberFact;
import org.lowbao.rules.engine.FactForm.TruthFact;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.slot.FrameBuilder;

/**
 * One case being filled in. What is put goes to the instance of its subject that was added last; what is never put is
 * unknown. For one thread; {@link #build} ends it.
 */
public final class FactFilling {

    private final CompiledPolicy policy;
    private final FrameBuilder frame;
    private final List<List<String>> ids = new ArrayList<>();
    private final Map<Place, String> reasons = new HashMap<>();
    private final Set<Place> given = new HashSet<>();
    private final Set<String> unused = new TreeSet<>();

    FactFilling(CompiledPolicy policy, String id) {
        this.policy = policy;
        Layout layout = policy.layout();
        this.frame = new FrameBuilder(layout.shape(), layout.codes());
        for (int subject = 0; subject < layout.subjects(); subject++) {
            ids.add(new ArrayList<>());
        }
        ids.get(0).add(id);
    }

    /**
     * Adds an instance to the last instance of the subject that the collection belongs to.
     *
     * @param id what to call it in results; no personal data
     * @throws IllegalStateException if there is no such instance yet
     */
    public void add(Collection collection, String id) {
        if (collection.subject != FactForm.NOWHERE) {
            add(collection.subject, id);
        }
    }

    void add(int subject, String id) {
        frame.add(subject);
        ids.get(subject).add(id);
    }

    public void put(TruthFact fact, boolean truth) {
        if (isAskedFor(fact)) {
            frame.truth(fact.subject, last(fact), fact.slot, truth);
        }
    }

    public void put(DateFact fact, LocalDate date) {
        if (isAskedFor(fact)) {
            frame.date(fact.subject, last(fact), fact.slot, date);
        }
    }

    /** @throws IllegalArgumentException if it has more than {@value FactValue#MAX_DIGITS} digits */
    public void put(NumberFact fact, BigDecimal number) {
        FactValue.requireBounded(number);
        if (isAskedFor(fact)) {
            frame.number(fact.subject, last(fact), fact.slot, number);
        }
    }

    public void put(NumberFact fact, long number) {
        put(fact, BigDecimal.valueOf(number));
    }

    /** @throws IllegalArgumentException if the policy has a list of codes for this fact, and this one is not in it */
    public void put(CodeFact fact, String code) {
        if (isAskedFor(fact)) {
            requireKnown(fact.name, fact.codes, code);
            frame.code(fact.subject, last(fact), fact.slot, code);
        }
    }

    /** Says why a fact is unknown; {@code reason} is a code. */
    public void unknown(Handle fact, String reason) {
        if (isAskedFor(fact)) {
            reasons.put(new Place(fact.subject, last(fact), fact.slot), reason);
        }
    }

    /** Says that statements contradict each other. */
    public void disputed(Handle fact) {
        unknown(fact, FactValue.DISPUTED);
    }

    public BoundFacts build() {
        return new BoundFacts(policy, frame.build(), ids, reasons, given, unused);
    }

    private boolean isAskedFor(Handle fact) {
        if (fact.slot == FactForm.NOWHERE) {
            unused.add(fact.name);
            return false;
        }
        return true;
    }

    private int last(Handle fact) {
        return last(fact.subject);
    }

    private int last(int subject) {
        int count = ids.get(subject).size();
        if (count == 0) {
            throw new IllegalStateException("nothing was added that the fact could be of");
        }
        return count - 1;
    }

    /** Writes a whole sheet, and the sheets in it, into the instance of {@code subject} that was added last. */
    void put(int subject, FactSheet sheet) {
        Layout layout = policy.layout();
        for (Symbol symbol : layout.symbols(subject)) {
            FactValue value = sheet.facts().get(symbol.name());
            if (value != null && policy.isFact(symbol)) {
                put(symbol, value);
            }
        }
        sheet.facts().keySet().stream()
                .filter(name -> layout.visible(subject, name).isEmpty())
                .forEach(unused::add);
        sheet.given().forEach((name, value) -> {
            Symbol symbol = policy.variable(subject, name).symbol();
            put(symbol, value);
            given.add(new Place(subject, last(subject), symbol.slot()));
        });
        for (int below = subject + 1; below < layout.subjects(); below++) {
            if (layout.parent(below) == subject) {
                for (FactSheet part : sheet.collections().getOrDefault(layout.subjectName(below), List.of())) {
                    add(below, part.id());
                    put(below, part);
                }
            }
        }
    }

    private void put(Symbol symbol, FactValue value) {
        Place place = new Place(symbol.subject(), last(symbol.subject()), symbol.slot());
        if (value instanceof FactValue.Known known) {
            requireType(symbol, known.type());
            put(symbol, place, known.value());
        } else if (value instanceof FactValue.Unknown unknown) {
            reasons.put(place, unknown.reason());
        } else {
            reasons.put(place, FactValue.DISPUTED);
        }
    }

    private void put(Symbol symbol, Place place, Object value) {
        Type type = symbol.type();
        switch (type.kind()) {
            case TRUTH:
                frame.truth(place.subject(), place.instance(), place.slot(), (Boolean) value);
                break;
            case DATE:
                frame.date(place.subject(), place.instance(), place.slot(), (LocalDate) value);
                break;
            case NUMBER:
                frame.number(place.subject(), place.instance(), place.slot(), (BigDecimal) value);
                break;
            default:
                requireKnown(symbol.name(), type.codes(), (String) value);
                frame.code(place.subject(), place.instance(), place.slot(), (String) value);
        }
    }

    private static void requireKnown(String fact, java.util.Collection<String> codes, String code) {
        if (!codes.isEmpty() && !codes.contains(code)) {
            throw new IllegalArgumentException("fact " + fact + " has a code that the policy does not know");
        }
    }

    static void requireType(Symbol symbol, Type type) {
        if (!type.matches(symbol.type())) {
            throw new IllegalArgumentException("fact " + symbol.name() + " is " + symbol.type() + ", not " + type);
        }
    }
}
