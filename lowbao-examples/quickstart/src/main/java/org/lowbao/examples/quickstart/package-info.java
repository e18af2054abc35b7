/**
 * The smallest programs that embed lowbao: {@link org.lowbao.examples.quickstart.Quickstart} determines one household by
 * one policy, {@link org.lowbao.examples.quickstart.FirstDossier} keeps its dossier. The lines between the markers stand
 * in the project's documents, word for word. All people are made up.
 */
@NullMarked
package org.lowbao.examples.quickstart;

import org.jspecify.annotations.NullMarked;
