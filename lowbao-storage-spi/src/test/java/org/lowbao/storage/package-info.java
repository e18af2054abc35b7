/** Tests of what the storage contracts share. */
@NullMarked
package org.lowbao.storage;

import org.jspecify.annotations.NullMarked;
