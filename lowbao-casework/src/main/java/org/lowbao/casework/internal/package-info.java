/** How casework keeps journals sealed. Not for users: nothing here is promised. */
@NullMarked
package org.lowbao.casework.internal;

import org.jspecify.annotations.NullMarked;
