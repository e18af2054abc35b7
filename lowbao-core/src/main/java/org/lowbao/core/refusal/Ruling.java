package org.lowbao.core.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The domain's answer to "may this be done, and what comes of it": permitted with a value, or refused with every
 * reason.
 *
 * @param <T> what comes of it
 */
public sealed interface Ruling<T> {

    /** It may be done, and this comes of it. */
    record Permitted<T>(T value) implements Ruling<T> {
        @Override
        public <R> Ruling<R> then(Function<? super T, ? extends Ruling<R>> next) {
            return next.apply(value);
        }
    }

    /** It may not be done. */
    record Refused<T>(List<Refusal> reasons) implements Ruling<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        @Override
        public <R> Ruling<R> then(Function<? super T, ? extends Ruling<R>> next) {
            return new Refused<>(reasons);
        }
    }

    /** Goes on with the value, or stays refused. */
    <R> Ruling<R> then(Function<? super T, ? extends Ruling<R>> next);

    static <T> Ruling<T> permitted(T value) {
        return new Permitted<>(value);
    }

    static <T> Ruling<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    /** Returns refused with {@code reasons}, or permitted with {@code value} if there are none. */
    static <T> Ruling<T> unless(List<Refusal> reasons, T value) {
        return reasons.isEmpty() ? new Permitted<>(value) : new Refused<>(reasons);
    }

    /** Returns the value if permitted. */
    default Optional<T> toOptional() {
        return this instanceof Permitted<T> permitted ? Optional.of(permitted.value()) : Optional.empty();
    }

    /** Returns every reason; empty if permitted. */
    default List<Refusal> reasons() {
        return this instanceof Refused<T> refused ? refused.reasons : List.of();
    }
}
