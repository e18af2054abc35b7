package org.lowbao.rules.strategy;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The strategies at hand. Immutable; as safe for many threads as its strategies are.
 *
 * @param strategies in any order; a name may stand there in several versions. One name and version twice is a fault of every
 *     pack that uses it, for nobody could say which one was meant
 */
public record Strategies(List<Strategy> strategies) {

    /** No strategies. */
    public static final Strategies NONE = new Strategies(List.of());

    public Strategies {
        strategies = List.copyOf(strategies);
    }

    /** Returns those that the class path brings. Looks them up anew each time. */
    public static Strategies installed() {
        return new Strategies(ServiceLoader.load(Strategy.class, Strategies.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Returns these and one more. */
    public Strategies with(Strategy strategy) {
        return new Strategies(
                Stream.concat(strategies.stream(), Stream.of(strategy)).toList());
    }

    /** Returns those of a name and version: one, unless none is at hand or somebody brought two. */
    public List<Strategy> find(String name, String version) {
        return strategies.stream()
                .filter(strategy ->
                        strategy.name().equals(name) && strategy.version().equals(version))
                .toList();
    }

    /** Returns every name with its version, such as {@code maintenance 1}. */
    public List<String> names() {
        return strategies.stream()
                .map(strategy -> strategy.name() + " " + strategy.version())
                .distinct()
                .sorted()
                .toList();
    }
}
