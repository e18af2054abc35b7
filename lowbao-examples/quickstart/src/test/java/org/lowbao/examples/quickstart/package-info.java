/** Tests of the smallest programs, and of the documents that quote them. */
@NullMarked
package org.lowbao.examples.quickstart;

import org.jspecify.annotations.NullMarked;
