/**
 * What goes out: {@link org.lowbao.documents.list.PaymentListWriter} writes payment lists, {@link
 * org.lowbao.documents.list.NoticeListWriter} the statutory notices of a village, {@link
 * org.lowbao.documents.list.IntakeReportWriter} what is wrong with a workbook.
 */
@NullMarked
package org.lowbao.documents.list;

import org.jspecify.annotations.NullMarked;
