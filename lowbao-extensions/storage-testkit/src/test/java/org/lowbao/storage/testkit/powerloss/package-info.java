/** Tests of the file system that forgets. */
@NullMarked
package org.lowbao.storage.testkit.powerloss;

import org.jspecify.annotations.NullMarked;
