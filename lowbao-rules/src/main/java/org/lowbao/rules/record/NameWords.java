package org.lowbao.rules.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.Words;

/** What people call each name of a policy, as members of JSON in the order in which a record has them. */
final class NameWords {

    private record Named(Type type, Words words) {}

    private final Map<String, Named> names = new TreeMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<byte[]> members = new ArrayList<>();

    NameWords(Declarations declarations) {
        declarations
                .subjects()
                .forEach(subject ->
                        subject.facts().forEach(fact -> names.put(fact.name(), new Named(fact.type(), fact.words()))));
        declarations.parameters().forEach(table -> names.put(table.name(), new Named(table.type(), table.words())));
        declarations
                .variables()
                .forEach(variable -> names.put(variable.name(), new Named(variable.type(), variable.words())));
        names.forEach((name, named) -> {
            indexes.put(name, members.size());
            members.add(new JsonBytes(64)
                    .quoted(name)
                    .put(':')
                    .put(Json.words(named.words()))
                    .toBytes());
        });
    }

    /** Returns a space and the unit of a name. */
    String unit(String name) {
        Named named = names.get(name);
        return named == null ? "" : " " + named.type();
    }

    /** Returns where among all names one stands; the count of all if it has no words. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, members.size());
    }

    /** Writes the words of some names. */
    void write(BitSet used, JsonBytes json) {
        int item = 0;
        for (int i = used.nextSetBit(0); i >= 0 && i < members.size(); i = used.nextSetBit(i + 1)) {
            json.separate(item++);
            json.put(members.get(i));
        }
    }
}
