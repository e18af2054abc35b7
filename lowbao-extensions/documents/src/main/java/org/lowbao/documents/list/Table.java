package org.lowbao.documents.list;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.lowbao.core.money.Money;

/**
 * A sheet that is filled from top to bottom. Every text is written as text, in a cell formatted as text: a name that
 * begins with = + - or @ stays a name, whoever edits the cell later.
 */
final class Table {

    private final Worksheet sheet;
    private int next;

    Table(Worksheet sheet) {
        this.sheet = sheet;
    }

    Table widths(double... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        return this;
    }

    /** Writes a line that runs on over the cells to the right. Merged cells would come out in an order left to chance. */
    void line(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).format("@").set();
        next++;
    }

    void title(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).format("@").fontSize(16).bold().set();
        next++;
    }

    void header(List<String> titles) {
        sheet.repeatRows(next);
        row(titles, true);
    }

    /** Writes a row of texts, whole numbers and amounts. */
    void row(List<?> values) {
        row(values, false);
    }

    void boldRow(List<?> values) {
        row(values, true);
    }

    private void row(List<?> values, boolean bold) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Money amount) {
                BigDecimal yuan = amount.toYuan();
                sheet.value(next, column, yuan);
                sheet.style(next, column).format("0.00").set();
            } else if (value instanceof Integer number) {
                sheet.value(next, column, number);
            } else {
                sheet.value(next, column, value.toString());
                sheet.style(next, column).format("@").set();
            }
            var style = sheet.style(next, column).borderStyle(BorderStyle.THIN);
            if (bold) {
                style.bold();
            }
            style.set();
        }
        next++;
    }
}
