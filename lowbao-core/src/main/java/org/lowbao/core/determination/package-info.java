/**
 * What a policy makes of the facts: {@link org.lowbao.core.determination.Determination}, a proposal with its
 * findings and its trace. A named person decides.
 */
@NullMarked
package org.lowbao.core.determination;

import org.jspecify.annotations.NullMarked;
