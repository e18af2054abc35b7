/**
 * How agencies answer and how their answers meet what was declared. Vendors implement
 * {@link org.lowbao.core.verification.AgencyLookup}; {@link org.lowbao.core.verification.Evidence} holds what came
 * together, and derives facts and discrepancies from it.
 */
@NullMarked
package org.lowbao.core.verification;

import org.jspecify.annotations.NullMarked;
