/** Histories of which it is known beforehand whether an order explains them. */
@NullMarked
package org.lowbao.storage.testkit.internal.history;

import org.jspecify.annotations.NullMarked;
