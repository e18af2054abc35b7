package org.lowbao.core.identifier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of a text that was read: a value, or every reason why it is none.
 *
 * <p>Neither answer repeats a text that was refused.
 */
public sealed interface Parsed<T> {

    /** Returns the value, or empty if the text was refused. */
    Optional<T> toOptional();

    /** Returns every fault found, in the order of the text; empty if there is a value. */
    List<IdentifierFault> faults();

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException if the text was refused; the message lists the faults
     */
    T orElseThrow();

    /** Returns what {@code valid} makes of the value, or {@code invalid} of the faults. */
    <R> R fold(Function<? super T, ? extends R> valid, Function<? super List<IdentifierFault>, ? extends R> invalid);

    static <T> Parsed<T> valid(T value) {
        return new Valid<>(value);
    }

    /**
     * Returns a refusal.
     *
     * @throws IllegalArgumentException if {@code faults} is empty
     */
    static <T> Parsed<T> invalid(List<IdentifierFault> faults) {
        return new Invalid<>(faults);
    }

    /** The text is a {@code value}. */
    record Valid<T>(T value) implements Parsed<T> {

        @Override
        public Optional<T> toOptional() {
            return Optional.of(value);
        }

        @Override
        public List<IdentifierFault> faults() {
            return List.of();
        }

        @Override
        public T orElseThrow() {
            return value;
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> valid, Function<? super List<IdentifierFault>, ? extends R> invalid) {
            return valid.apply(value);
        }
    }

    /** The text has {@code faults}, one or more. */
    record Invalid<T>(List<IdentifierFault> faults) implements Parsed<T> {

        public Invalid {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal names its faults");
            }
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.empty();
        }

        @Override
        public T orElseThrow() {
            throw new IllegalArgumentException(
                    faults.stream().map(IdentifierFault::toString).collect(Collectors.joining("; ")));
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> valid, Function<? super List<IdentifierFault>, ? extends R> invalid) {
            return invalid.apply(faults);
        }
    }
}
