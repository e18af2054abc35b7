@NullMarked
package org.lowbao.storage.testkit.flush;

import org.jspecify.annotations.NullMarked;
