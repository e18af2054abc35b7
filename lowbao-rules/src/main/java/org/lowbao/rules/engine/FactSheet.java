package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts about one instance of a subject and about everything that belongs to it: a household with its members,
 * their incomes and so on. The names are those that the policy declares. What is not there is unknown; that a
 * collection is not there means that it is empty. Immutable.
 *
 * @param id what to call the instance in results, such as {@code household} or a member's number; no personal data
 * @param facts the facts
 * @param given values for variables that are not to be computed, an officer's finding for instance
 * @param collections what belongs to it
 */
public record FactSheet(
        String id,
        Map<String, FactValue> facts,
        Map<String, FactValue> given,
        Map<String, List<FactSheet>> collections) {

    public FactSheet {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        var copy = new LinkedHashMap<String, List<FactSheet>>();
        collections.forEach((name, sheets) -> copy.put(name, List.copyOf(sheets)));
        collections = Collections.unmodifiableMap(copy);
    }

    /**
     * Writes the facts into the slots of a policy. Those that the policy does not ask for are left aside; {@link
     * Evaluation#unused} names them.
     *
     * @throws IllegalArgumentException if a fact has another type than the policy declares, or a value is given for
     *     what is no variable: the caller's binding is wrong
     */
    public BoundFacts bind(CompiledPolicy policy) {
        var filling = new FactFilling(policy, id);
        filling.put(0, this);
        return filling.build();
    }

    /** Starts a sheet. */
    public static Builder of(String id) {
        return new Builder(id);
    }

    @Override
    public String toString() {
        return "facts of " + id;
    }

    /** Fills a sheet; for one thread. */
    public static final class Builder {
        private final String id;
        private final Map<String, FactValue> facts = new LinkedHashMap<>();
        private final Map<String, FactValue> given = new LinkedHashMap<>();
        private final Map<String, List<FactSheet>> collections = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder fact(String name, FactValue value) {
            facts.put(name, value);
            return this;
        }

        /** Gives a variable a value instead of computing it. */
        public Builder given(String variable, FactValue value) {
            given.put(variable, value);
            return this;
        }

        /** Adds one instance to a collection. */
        public Builder add(String collection, FactSheet sheet) {
            collections.computeIfAbsent(collection, name -> new ArrayList<>()).add(sheet);
            return this;
        }

        public FactSheet build() {
            return new FactSheet(id, facts, given, collections);
        }
    }
}
