/**
 * What a household says of itself: {@link org.lowbao.core.household.Application} with members, incomes, property,
 * rigid expenditure and supporters. Start there.
 */
@NullMarked
package org.lowbao.core.household;

import org.jspecify.annotations.NullMarked;
