/**
 * Tables in files beside a pack: CSV here, other formats by {@link org.lowbao.rules.table.TableFormat}.
 *
 * <p>Whoever brings a format implements {@link org.lowbao.rules.table.TableFormat} and names it in {@code
 * META-INF/services}, or hands it in by {@link org.lowbao.rules.table.TableFormats}. Headings and fields are the
 * business of {@link org.lowbao.rules.table.TableReader}; a format knows cells.
 */
@NullMarked
package org.lowbao.rules.table;

import org.jspecify.annotations.NullMarked;
