/** Runs what the guides for authors of packs print. */
@NullMarked
package org.lowbao.examples.ownpolicy;

import org.jspecify.annotations.NullMarked;
