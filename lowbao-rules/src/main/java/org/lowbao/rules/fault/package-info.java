/**
 * What can be wrong with a pack: {@link org.lowbao.rules.fault.Fault} is one finding with its place, {@link
 * org.lowbao.rules.fault.FaultCode} the closed list of kinds.
 */
@NullMarked
package org.lowbao.rules.fault;

import org.jspecify.annotations.NullMarked;
