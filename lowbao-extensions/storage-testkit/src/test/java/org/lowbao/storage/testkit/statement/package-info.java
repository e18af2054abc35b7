/** Statements of stores that conform and of stores that do not. */
@NullMarked
package org.lowbao.storage.testkit.statement;

import org.jspecify.annotations.NullMarked;
