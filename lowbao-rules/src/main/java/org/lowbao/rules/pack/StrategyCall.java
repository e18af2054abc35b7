package org.lowbao.rules.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.lowbao.rules.fault.At;

/**
 * How a variable is computed by a strategy that is written in Java.
 *
 * @param name of the strategy
 * @param version of the strategy
 * @param takes the names whose values it is given, in order
 * @param at where it stands
 */
public record StrategyCall(String name, String version, List<Argument> takes, At at) {

    /** A name that is handed over, and where it stands. */
    public record Argument(String name, At at) {}

    public StrategyCall {
        takes = List.copyOf(takes);
    }

    /** Returns {@code NAME VERSION(NAME, ...)}. */
    @Override
    public String toString() {
        return name + " " + version + takes.stream().map(Argument::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
