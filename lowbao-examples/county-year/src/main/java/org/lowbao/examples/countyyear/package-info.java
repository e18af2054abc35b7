/**
 * One township, from a workbook to decided, paid and filed dossiers.
 *
 * <p>{@link org.lowbao.examples.countyyear.CountyYear} is the program; {@link org.lowbao.examples.countyyear.FirstMonth}
 * tells the month, step by step, in the words of the library. All people are synthetic.
 */
@NullMarked
package org.lowbao.examples.countyyear;

import org.jspecify.annotations.NullMarked;
