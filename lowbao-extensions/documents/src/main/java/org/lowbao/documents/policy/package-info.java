/**
 * Tables of policy packs that are kept as workbooks.
 *
 * <p>{@link org.lowbao.documents.policy.WorkbookTable} is found by {@code lowbao-rules} as soon as this module stands on the
 * class path; there is nothing to call.
 */
@NullMarked
package org.lowbao.documents.policy;

import org.jspecify.annotations.NullMarked;
