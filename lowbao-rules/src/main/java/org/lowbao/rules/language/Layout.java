package org.lowbao.rules.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.slot.Codes;
import org.lowbao.rules.slot.Shape;

/**
 * Which subjects there are, which belongs to which, and which names have which slots.
 *
 * <p>A name is visible in its own subject and in every subject below it. Subject 0 is the root, of which there is
 * always exactly one instance.
 */
public final class Layout {

    /** A name with its slot. */
    public record Symbol(String name, Type type, int subject, int slot) {}

    private record Subject(String name, int parent, Unit countedIn, Map<String, Symbol> symbols) {}

    private final List<Subject> subjects;
    private final Shape shape;
    private final Codes codes = new Codes();
    private final List<List<Symbol>> bySlot;

    private Layout(List<Subject> subjects, Shape shape) {
        this.subjects = List.copyOf(subjects);
        this.shape = shape;
        this.bySlot = subjects.stream()
                .map(subject -> List.copyOf(subject.symbols.values()))
                .toList();
    }

    /** Starts a layout with its root. */
    public static Builder rootedAt(String name) {
        return new Builder(name);
    }

    public int subjects() {
        return subjects.size();
    }

    public String subjectName(int subject) {
        return subjects.get(subject).name;
    }

    /** Returns the parent of a subject, -1 for the root. */
    public int parent(int subject) {
        return subjects.get(subject).parent;
    }

    /** Returns where the slots lie. */
    public Shape shape() {
        return shape;
    }

    /** Returns the codes that were met in programs over this layout. */
    public Codes codes() {
        return codes;
    }

    /** Returns the number of slots of one instance that have a name; they come first. */
    public int width(int subject) {
        return subjects.get(subject).symbols.size();
    }

    /** Returns what a subject's own names are, in the order of their slots. */
    public List<Symbol> symbols(int subject) {
        return bySlot.get(subject);
    }

    /** Finds a name that can be used in {@code subject}. */
    public Optional<Symbol> visible(int subject, String name) {
        for (int at = subject; at >= 0; at = parent(at)) {
            Symbol symbol = subjects.get(at).symbols.get(name);
            if (symbol != null) {
                return Optional.of(symbol);
            }
        }
        return Optional.empty();
    }

    /** Returns every name that can be used in {@code subject}. */
    public List<String> visibleNames(int subject) {
        var names = new ArrayList<String>();
        for (int at = subject; at >= 0; at = parent(at)) {
            names.addAll(subjects.get(at).symbols.keySet());
        }
        return names;
    }

    Optional<Integer> collectionBelow(int subject, String name) {
        for (int at = 1; at < subjects.size(); at++) {
            if (subjects.get(at).name.equals(name) && isBelow(at, subject)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    List<String> collectionsBelow(int subject) {
        var names = new ArrayList<String>();
        for (int at = 1; at < subjects.size(); at++) {
            if (isBelow(at, subject)) {
                names.add(subjects.get(at).name);
            }
        }
        return names;
    }

    Unit countedIn(int subject) {
        return subjects.get(subject).countedIn;
    }

    private boolean isBelow(int subject, int above) {
        int at = parent(subject);
        while (at >= 0 && at != above) {
            at = parent(at);
        }
        return at == above;
    }

    /** Builds a layout; for one thread. */
    public static final class Builder {

        private final List<Subject> subjects = new ArrayList<>();
        private final List<Integer> unnamed = new ArrayList<>();

        private Builder(String root) {
            subject(root, -1, Unit.NONE);
        }

        /** Adds a collection and returns its index. */
        public int subject(String name, int parent, Unit countedIn) {
            subjects.add(new Subject(name, parent, countedIn, new LinkedHashMap<>()));
            unnamed.add(0);
            return subjects.size() - 1;
        }

        /**
         * Gives a name the next slot of a subject.
         *
         * @throws IllegalArgumentException if the subject has the name already
         */
        public Symbol name(int subject, String name, Type type) {
            Map<String, Symbol> symbols = subjects.get(subject).symbols;
            var symbol = new Symbol(name, type, subject, symbols.size());
            if (symbols.putIfAbsent(name, symbol) != null) {
                throw new IllegalArgumentException("name taken: " + name);
            }
            return symbol;
        }

        /**
         * Adds a slot without a name, which no expression can read.
         *
         * @return which of those without a name it is; in the layout they follow those that have one
         */
        public int unnamed(int subject) {
            int count = unnamed.get(subject);
            unnamed.set(subject, count + 1);
            return count;
        }

        public Layout build() {
            var frozen = new ArrayList<Subject>();
            for (Subject subject : subjects) {
                frozen.add(new Subject(
                        subject.name,
                        subject.parent,
                        subject.countedIn,
                        Collections.unmodifiableMap(new LinkedHashMap<>(subject.symbols))));
            }
            return new Layout(frozen, shape());
        }

        private Shape shape() {
            int[] parents = new int[subjects.size()];
            int[] slots = new int[subjects.size()];
            for (int i = 0; i < parents.length; i++) {
                parents[i] = subjects.get(i).parent;
                slots[i] = subjects.get(i).symbols.size() + unnamed.get(i);
            }
            return new Shape(parents, slots);
        }
    }
}
