/**
 * Agencies that drop CSV files into a folder (前置机). Start with {@link org.lowbao.connectors.dropfolder.CsvDropFolder},
 * which reads one delivery and answers from it; its {@link org.lowbao.connectors.dropfolder.DeliveryReport} is what the
 * agency gets back when something in the delivery is wrong.
 */
@NullMarked
package org.lowbao.connectors.dropfolder;

import org.jspecify.annotations.NullMarked;
