@NullMarked
package org.lowbao.testservers;

import org.jspecify.annotations.NullMarked;
