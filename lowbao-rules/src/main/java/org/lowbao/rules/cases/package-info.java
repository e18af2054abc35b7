/**
 * Cases beside a pack: facts of households that do not exist, and what the pack has to make of them.
 *
 * <p>Start with {@link org.lowbao.rules.cases.CaseSource}, the files of cases; {@link
 * org.lowbao.rules.cases.CaseReader#read} reads them against a policy, {@link org.lowbao.rules.cases.CaseRun#of} runs one,
 * {@link org.lowbao.rules.cases.Coverage} tells what all of them together have touched. The form is told at {@link
 * org.lowbao.rules.cases.CaseReader}.
 */
@NullMarked
package org.lowbao.rules.cases;

import org.jspecify.annotations.NullMarked;
