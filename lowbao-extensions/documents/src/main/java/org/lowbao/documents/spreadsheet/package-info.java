/**
 * Reads an untrusted XLSX file row by row, inside fixed bounds: {@link org.lowbao.documents.spreadsheet.Spreadsheet}
 * opens it, {@link org.lowbao.documents.spreadsheet.Limits} says how much of it is read at most. It knows sheets, rows
 * and cells, and nothing of households.
 */
@NullMarked
package org.lowbao.documents.spreadsheet;

import org.jspecify.annotations.NullMarked;
