/**
 * Amounts of renminbi, and the two ways an amount can depend on time.
 *
 * <p>Start with {@link org.lowbao.core.money.Money}, exact to the fen. An amount that comes again every month or year
 * is a {@link org.lowbao.core.money.Flow}; a balance on one day is a {@link org.lowbao.core.money.Stock}. The two never
 * turn into each other: what a savings account says about monthly income is a policy's business and never arithmetic.
 */
@NullMarked
package org.lowbao.core.money;

import org.jspecify.annotations.NullMarked;
