/**
 * Many threads at work on few journals, and the speed of one.
 *
 * <p>{@link org.lowbao.storage.testkit.internal.load.Load} lets writers do random things while readers look for what must
 * never be seen; its ledger then compares what was acknowledged with what is there.
 */
@NullMarked
package org.lowbao.storage.testkit.internal.load;

import org.jspecify.annotations.NullMarked;
