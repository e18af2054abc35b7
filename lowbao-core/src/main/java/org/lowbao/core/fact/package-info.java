/**
 * Known, unknown, disputed: {@link org.lowbao.core.fact.Fact} is one value with its sources, and
 * {@link org.lowbao.core.fact.HouseholdFacts} is all that a determination may look at.
 */
@NullMarked
package org.lowbao.core.fact;

import org.jspecify.annotations.NullMarked;
