/**
 * What changes from one version of a policy to the next, in words, for those who have to approve it.
 *
 * <p>Start with {@link org.lowbao.rules.difference.PolicyDifference#between}; each {@link
 * org.lowbao.rules.difference.Change} says one thing in Chinese and English.
 */
@NullMarked
package org.lowbao.rules.difference;

import org.jspecify.annotations.NullMarked;
