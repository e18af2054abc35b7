/**
 * A file system in memory that forgets what was not flushed, as a power cut makes a disk forget.
 *
 * <p>Run a store on a path of {@link org.lowbao.storage.testkit.powerloss.PowerLossFileSystem}, cut the power at every one
 * of its operations, open the store on what survives, and see that everything acknowledged is there.
 */
@NullMarked
package org.lowbao.storage.testkit.powerloss;

import org.jspecify.annotations.NullMarked;
