/**
 * What a locality may say about the procedure: {@link org.lowbao.core.procedure.Procedure} holds limits, notice and
 * actors, every one a {@link org.lowbao.core.procedure.Provision} with the document that says so.
 */
@NullMarked
package org.lowbao.core.procedure;

import org.jspecify.annotations.NullMarked;
