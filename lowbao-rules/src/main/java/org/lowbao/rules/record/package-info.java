/**
 * Decision records: what a determination came to, and how, as canonical JSON that is evidence by itself.
 *
 * <p>Start with {@link org.lowbao.rules.record.DecisionRecord}, which is made of an evaluation and written into the
 * dossier at once; for many cases of one policy, with a {@link org.lowbao.rules.record.RecordForm}. {@link
 * org.lowbao.rules.record.Verification} recomputes one from frozen facts and packs; {@link
 * org.lowbao.rules.record.Explanation} tells it in plain words, from the record alone.
 */
@NullMarked
package org.lowbao.rules.record;

import org.jspecify.annotations.NullMarked;
