/**
 * Who acts: {@link org.lowbao.core.office.Actor}, in a {@link org.lowbao.core.office.Role}, for an office, and for
 * which {@link org.lowbao.core.office.Purpose} a dossier is read.
 */
@NullMarked
package org.lowbao.core.office;

import org.jspecify.annotations.NullMarked;
