/** Tests of the values that journals are made of. */
@NullMarked
package org.lowbao.storage.journal;

import org.jspecify.annotations.NullMarked;
