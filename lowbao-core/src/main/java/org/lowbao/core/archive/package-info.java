/**
 * Dossiers in the archives: {@link org.lowbao.core.archive.RetentionRule} says how long,
 * {@link org.lowbao.core.archive.ReferenceCodeScheme} makes the {@code 档号}, and
 * {@link org.lowbao.core.archive.Arrangement} the fixed order inside.
 */
@NullMarked
package org.lowbao.core.archive;

import org.jspecify.annotations.NullMarked;
