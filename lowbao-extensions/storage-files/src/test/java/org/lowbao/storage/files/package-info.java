/** Tests of the file store. */
@NullMarked
package org.lowbao.storage.files;

import org.jspecify.annotations.NullMarked;
