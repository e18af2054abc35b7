package org.lowbao.rules.record;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** Known facts up to their values, by their types: putting a unit into words costs more than the number beside it. */
final class TypeWords {

    private final Map<Unit, byte[]> numbers = new HashMap<>();
    private final Map<Type.Kind, byte[]> others = new EnumMap<>(Type.Kind.class);

    byte[] start(Type type) {
        return type.kind() == Type.Kind.NUMBER
                ? numbers.computeIfAbsent(type.unit(), unit -> json(unit.toString()))
                : others.computeIfAbsent(type.kind(), kind -> json(type.toString()));
    }

    private static byte[] json(String type) {
        return new JsonBytes(48)
                .put(Json.ascii("{\"type\":"))
                .quoted(type)
                .put(Json.ascii(",\"value\":\""))
                .toBytes();
    }
}
