/**
 * One household's case: {@link org.lowbao.core.casefile.CaseFile} is its state, a fold over
 * {@link org.lowbao.core.casefile.CaseEntry entries}; {@link org.lowbao.core.casefile.Lifecycle} is the one table of
 * legal moves, and of what each step needs ({@link org.lowbao.core.casefile.Guard}), leaves and starts; a
 * {@link org.lowbao.core.casefile.CaseStep} is what somebody asks for, and answers with the entry to append or with every
 * reason why not.
 */
@NullMarked
package org.lowbao.core.casefile;

import org.jspecify.annotations.NullMarked;
