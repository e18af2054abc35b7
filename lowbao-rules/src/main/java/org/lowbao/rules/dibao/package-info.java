/**
 * The thin binding between the domain of dibao and the packs: {@link org.lowbao.rules.dibao.DibaoPolicy} turns facts
 * and a policy into a {@link org.lowbao.core.determination.Determination}; {@link org.lowbao.rules.dibao.ShippedPacks}
 * has the packs that come with lowbao. Names that appear here are those the national pack declares.
 */
@NullMarked
package org.lowbao.rules.dibao;

import org.jspecify.annotations.NullMarked;
