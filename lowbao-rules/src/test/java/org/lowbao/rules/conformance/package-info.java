/** Worked examples of the language: the corpus of each level, and those of the reference page. */
@NullMarked
package org.lowbao.rules.conformance;

import org.jspecify.annotations.NullMarked;
