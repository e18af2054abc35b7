package org.lowbao.rules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;

/** The names of each subject, sorted out once: which are facts, and which occur in several subjects. Immutable. */
final class CaseNames {

    private final List<List<Symbol>> all = new ArrayList<>();
    private final List<List<Symbol>> facts = new ArrayList<>();
    private final List<List<Symbol>> shared = new ArrayList<>();

    CaseNames(Layout layout, Predicate<Symbol> isFact) {
        Set<String> met = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (int subject = 0; subject < layout.subjects(); subject++) {
            all.add(layout.symbols(subject));
            layout.symbols(subject).stream()
                    .map(Symbol::name)
                    .filter(name -> !met.add(name))
                    .forEach(again::add);
        }
        for (List<Symbol> symbols : all) {
            facts.add(symbols.stream().filter(isFact).toList());
            shared.add(symbols.stream()
                    .filter(symbol -> again.contains(symbol.name()))
                    .toList());
        }
    }

    List<List<Symbol>> all() {
        return List.copyOf(all);
    }

    List<Symbol> facts(int subject) {
        return facts.get(subject);
    }

    List<Symbol> shared(int subject) {
        return shared.get(subject);
    }
}
