package org.lowbao.rules.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lowbao.rules.engine.Evaluation.UsedStrategy;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * What a record says of one name, whosever it is.
 *
 * @param input an input, up to whose it is
 * @param variable a step, from behind its inputs up to its rows
 * @param strategy what a step that was computed has behind its rows: the strategy, if there is one
 * @param kind what sort of values it has
 * @param end what follows a number
 * @param words where its words stand among those of all names
 */
record NameForm(byte[] input, byte[] variable, byte[] strategy, Type.Kind kind, byte[] end, int words) {

    /** What follows whose it is, if the value is always the same. */
    static final byte[] YES = Json.ascii("\",\"value\":\"yes\"}");

    static final byte[] NO = Json.ascii("\",\"value\":\"no\"}");
    static final byte[] UNKNOWN = Json.ascii("\",\"value\":\"unknown\"}");

    private static final byte[] NONE = {};

    static NameForm of(Symbol symbol, NameWords words, Optional<UsedStrategy> strategy) {
        Type type = symbol.type();
        boolean counted = type.kind() == Type.Kind.NUMBER && !type.unit().equals(Unit.NONE);
        return new NameForm(
                json("{\"name\":", symbol.name(), ",\"subject\":\""),
                json("],\"name\":", symbol.name(), ",\"rows\":["),
                strategy.map(NameForm::json).orElse(NONE),
                type.kind(),
                ((counted ? " " + type : "") + "\"}").getBytes(StandardCharsets.UTF_8),
                words.indexOf(symbol.name()));
    }

    private static byte[] json(UsedStrategy strategy) {
        return new JsonBytes(64)
                .put(Json.ascii(",\"strategy\":{\"name\":"))
                .quoted(strategy.name())
                .put(Json.VERSION)
                .quoted(strategy.version())
                .put('}')
                .toBytes();
    }

    private static byte[] json(String before, String name, String behind) {
        return new JsonBytes(64)
                .put(Json.ascii(before))
                .quoted(name)
                .put(Json.ascii(behind))
                .toBytes();
    }
}
