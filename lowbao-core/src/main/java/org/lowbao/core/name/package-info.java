/**
 * Names of persons: kept as they were written, compared as they were meant.
 *
 * <p>{@link org.lowbao.core.name.PersonName} is the whole of it.
 */
@NullMarked
package org.lowbao.core.name;

import org.jspecify.annotations.NullMarked;
