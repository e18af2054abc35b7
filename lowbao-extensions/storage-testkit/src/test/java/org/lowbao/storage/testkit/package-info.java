/** The kit against the reference, and against stores that are broken on purpose. */
@NullMarked
package org.lowbao.storage.testkit;

import org.jspecify.annotations.NullMarked;
