/** What kills leave, looked at without killing anything. */
@NullMarked
package org.lowbao.storage.testkit.internal.process;

import org.jspecify.annotations.NullMarked;
