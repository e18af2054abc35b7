package org.lowbao.core.casefile;

import org.lowbao.core.office.Duty;

/**
 * A flag: a step was taken by somebody who also took a duty that the place wants separated from it, because of a shortage.
 *
 * @param entry the entry of the step
 * @param step the step
 * @param alsoTook the other duty
 * @param shortage the entry that recorded the shortage
 */
public record Unseparated(long entry, StepCode step, Duty alsoTook, long shortage) {}
