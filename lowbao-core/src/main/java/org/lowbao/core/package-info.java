/**
 * The pure domain of lowbao: values, households, case files, evidence, determinations, dossiers.
 *
 * <p>Nothing here does I/O, reads a clock or knows a framework; an architecture test holds it so. A reader starts with
 * {@link org.lowbao.core.casefile.CaseFile}, the state of one household's case as a fold over its entries, and
 * {@link org.lowbao.core.casefile.Lifecycle}, the table of every legal step.
 */
@NullMarked
package org.lowbao.core;

import org.jspecify.annotations.NullMarked;
