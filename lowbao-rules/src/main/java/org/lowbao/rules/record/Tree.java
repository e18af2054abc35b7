package org.lowbao.rules.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into trees of JSON. What is not there, or of another shape, is empty. */
final class Tree {

    private Tree() {}

    static Map<String, Object> of(Object object) {
        var members = new TreeMap<String, Object>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }

    static Map<String, Object> object(Map<String, Object> of, String member) {
        return of(of.getOrDefault(member, Map.of()));
    }

    static List<Map<String, Object>> objects(Map<String, Object> of, String member) {
        return of.get(member) instanceof List<?> items
                ? items.stream().map(Tree::of).toList()
                : List.of();
    }

    static List<String> texts(Map<String, Object> of, String member) {
        return of.get(member) instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    static String text(Map<String, Object> of, String member) {
        return of.get(member) instanceof String text ? text : "";
    }
}
