/**
 * The numbers that stand for persons, organisations, places and accounts, each with its standard.
 *
 * <p>Start with {@link org.lowbao.core.identifier.CitizenId}; the others work alike. Text from outside is read with a
 * type's {@code parse}, which answers a {@link org.lowbao.core.identifier.Parsed}: the value, or every
 * {@link org.lowbao.core.identifier.IdentifierFault} in it. Text that was checked before is read with {@code of}, which
 * throws. Nothing here trims or guesses: a blank in front of a number is a fault that names its position.
 *
 * <p>JSON carries each as a string. A personal number is masked in {@code toString}; {@code value()} is the only way to
 * the whole of it.
 */
@NullMarked
package org.lowbao.core.identifier;

import org.jspecify.annotations.NullMarked;
