/**
 * The intake: {@link org.lowbao.documents.workbook.HouseholdWorkbook} reads a township's workbook and gives, for every
 * household, either an application or the reason why it is held back. {@link
 * org.lowbao.documents.workbook.IntakeSheet} tells what a workbook looks like, {@link
 * org.lowbao.documents.workbook.IntakeReport} what is wrong with one.
 */
@NullMarked
package org.lowbao.documents.workbook;

import org.jspecify.annotations.NullMarked;
