package org.lowbao.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.record.Verification.Different;

/** Finds where two records first differ, going through them in the order of their canonical form. */
final class Difference {

    private Difference() {}

    static Optional<Different> first(Map<String, Object> recorded, Map<String, Object> recomputed) {
        return between("$", withoutEngine(recorded), withoutEngine(recomputed));
    }

    private static Map<String, Object> withoutEngine(Map<String, Object> record) {
        var rest = new TreeMap<>(record);
        rest.remove("engine");
        return rest;
    }

    private static Optional<Different> between(String path, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Map<?, ?> && other instanceof Map<?, ?>) {
            return members(path, Tree.of(one), Tree.of(other));
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return items(path, first, second);
        }
        return one != null && one.equals(other)
                ? Optional.empty()
                : Optional.of(new Different(path, json(one), json(other)));
    }

    private static Optional<Different> members(String path, Map<String, Object> one, Map<String, Object> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .map(name -> between(path + "." + name, one.get(name), other.get(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Different> items(String path, List<?> one, List<?> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Optional<Different> difference = between(
                    path + "[" + i + "]", i < one.size() ? one.get(i) : null, i < other.size() ? other.get(i) : null);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String json(@Nullable Object value) {
        return value == null ? "" : new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
