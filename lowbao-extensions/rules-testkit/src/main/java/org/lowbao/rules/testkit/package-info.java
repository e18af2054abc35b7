/**
 * The laws with which a rule author proves that a pack treats every family alike.
 *
 * <p>Extend {@link org.lowbao.rules.testkit.PolicyLaws} in your own test source and answer with {@link
 * org.lowbao.rules.testkit.RulesUnderTest}: the packs, the months, which amounts are the benefit, which outcomes grant
 * something, which variables are countable income. The kit invents households out of the facts your packs declare and
 * tries every {@link org.lowbao.rules.testkit.Law} on them. What the law itself wants otherwise is an {@link
 * org.lowbao.rules.testkit.Exemption}, with its article.
 */
@NullMarked
package org.lowbao.rules.testkit;

import org.jspecify.annotations.NullMarked;
