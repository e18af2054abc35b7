/** Tests of destruction. */
@NullMarked
package org.lowbao.storage.destruction;

import org.jspecify.annotations.NullMarked;
