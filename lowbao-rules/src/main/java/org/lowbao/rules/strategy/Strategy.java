package org.lowbao.rules.strategy;

import java.util.List;
import org.lowbao.rules.language.Type;

/**
 * A function in Java by which a pack computes a variable: {@code strategy: {name, version, takes: [NAME, ...]}} in the place
 * of {@code is}. Whoever brings one names it in {@code META-INF/services/org.lowbao.rules.strategy.Strategy}, or hands it to
 * the compiler.
 *
 * <ol>
 *   <li>Pure: the same arguments give the same value, for ever. Whatever would give another value is another version;
 *       former versions stay, because records of former decisions are recomputed with them.
 *   <li>It is asked only if every argument is known; otherwise the variable is unknown.
 *   <li>What it throws as a {@link RuntimeException}, and a value of another type, with more than 60 digits, or no value at
 *       all, make the variable unknown with the reason {@code STRATEGY_FAILED}: somebody has to decide.
 * </ol>
 *
 * <p>Implementations are safe for use by many threads, read no clock and do no input or output.
 */
public interface Strategy {

    /** Returns what packs call it; the same in all versions. */
    String name();

    /** Returns which version this is; packs name it, and records keep it. */
    String version();

    /** Returns the types of its arguments, in order. */
    List<Type> takes();

    /** Returns the type of its value. A code is one of the list that the pack's variable declares. */
    Type gives();

    /**
     * Computes the value.
     *
     * @param arguments as {@link #takes} says: {@link Boolean}, {@link String} for a code, {@link java.time.LocalDate}, or
     *     {@link java.math.BigDecimal} in the unit of the type
     * @return likewise, as {@link #gives} says
     */
    Object apply(List<Object> arguments);
}
