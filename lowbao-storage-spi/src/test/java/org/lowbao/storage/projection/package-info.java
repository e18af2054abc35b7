@NullMarked
package org.lowbao.storage.projection;

import org.jspecify.annotations.NullMarked;
