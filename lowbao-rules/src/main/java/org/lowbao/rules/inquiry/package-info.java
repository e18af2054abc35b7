/**
 * What to ask next about a case that cannot be determined yet, and what never to ask.
 *
 * <p>Start with {@link org.lowbao.rules.inquiry.Inquiry}: it tells which unknown facts still matter and which are
 * needless, which fact would settle most ({@link org.lowbao.rules.inquiry.Prospect}), and, given the {@linkplain
 * org.lowbao.rules.inquiry.Lookup lookups} that an office can make, the fewest that settle the case ({@link
 * org.lowbao.rules.inquiry.LookupPlan}).
 */
@NullMarked
package org.lowbao.rules.inquiry;

import org.jspecify.annotations.NullMarked;
