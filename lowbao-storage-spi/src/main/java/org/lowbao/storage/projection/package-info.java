/**
 * What can be made from the feed, thrown away and made again: search tables, work lists, figures.
 *
 * <p>Whoever keeps one implements {@link org.lowbao.storage.projection.Projection};
 * {@link org.lowbao.storage.projection.Projector} brings it up to date or makes it anew.
 */
@NullMarked
package org.lowbao.storage.projection;

import org.jspecify.annotations.NullMarked;
