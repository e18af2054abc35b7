/**
 * The report of one place and month: fill a {@link org.lowbao.documents.report.MonthReport} with counts and amounts, and
 * {@link org.lowbao.documents.report.MonthReportPage} writes it as one HTML file in Chinese and English, charts included.
 *
 * <p>A report counts; it never names a person.
 */
@NullMarked
package org.lowbao.documents.report;

import org.jspecify.annotations.NullMarked;
