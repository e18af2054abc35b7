package org.lowbao.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lowbao.rules.engine.FactSheet;

/** The instances of one case by their ids: of which subject each is, and at which place among all of that subject. */
final class Instances {

    /** One instance. */
    record Instance(String subject, int index) {}

    private final Map<String, Instance> byId = new LinkedHashMap<>();
    private final String root;

    Instances(FactSheet household, Vocabulary vocabulary) {
        this.root = vocabulary.root();
        byId.put(root, new Instance(root, 0));
        Map<String, List<FactSheet>> sheets = new LinkedHashMap<>();
        sheets.put(root, List.of(household));
        for (String collection : vocabulary.collections()) {
            var found = new ArrayList<FactSheet>();
            for (FactSheet owner : sheets.getOrDefault(vocabulary.owner(collection), List.of())) {
                for (FactSheet sheet : owner.collections().getOrDefault(collection, List.of())) {
                    byId.put(sheet.id(), new Instance(collection, found.size()));
                    found.add(sheet);
                }
            }
            sheets.put(collection, found);
        }
    }

    Optional<Instance> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** Puts the name of an instance before a name, unless it is the only one of the root. */
    String of(String id, String name) {
        return id.equals(root) ? name : id + "." + name;
    }
}
