package org.lowbao.documents.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;

/**
 * Writes a payment list as an XLSX file of two sheets: the lines with their total, and the sums by village and kind.
 *
 * <p>A line without an account is written, counted and marked as withheld, and the withheld sum stands under the total:
 * what the bank pays is the difference. A household with lines of several months counts once among the persons of a sum; its
 * persons stand on each of its lines. The same list gives the same contents, on every machine.
 */
public final class PaymentListWriter {

    private PaymentListWriter() {}

    /**
     * Writes a list and leaves {@code out} open. Memory grows with the lines, about 2 KB each.
     *
     * @throws ArithmeticException if the total is beyond the range of {@link Money}
     * @throws IOException if {@code out} fails
     */
    public static void write(PaymentList list, Locale language, OutputStream out) throws IOException {
        Words words = Words.in(language);
        FixedWorkbook.write(out, list.createdAt(), workbook -> {
            writeLines(list, words, workbook);
            writeSums(list, words, workbook);
        });
    }

    private static void writeLines(PaymentList list, Words words, Workbook workbook) {
        var table = new Table(workbook.newWorksheet(words.text("payment.sheet")))
                .widths(6, 16, 24, 18, 8, 16, 8, 10, 14, 14, 24);
        table.title(words.text("payment.title", list.office(), list.month()));
        table.line(words.text("payment.id", list.id(), list.month()));
        for (SignOff.Step step : SignOff.Step.values()) {
            table.line(signOff(list, step, words));
        }
        table.header(List.of(
                words.text("payment.number"),
                words.text("payment.payee"),
                words.text("payment.account"),
                words.text("village"),
                words.text("area"),
                words.text("kind"),
                words.text("persons"),
                words.text("month"),
                words.text("payment.item"),
                words.text("amount"),
                words.text("payment.remark")));
        int number = 0;
        for (PaymentLine line : list.lines()) {
            table.row(List.of(
                    ++number,
                    line.payee().text(),
                    line.account().map(account -> account.value()).orElse(""),
                    list.villageName(line.division()),
                    words.of(line.area()),
                    words.of(line.kind()),
                    line.persons(),
                    line.month().toString(),
                    words.of(line.item()),
                    line.amount(),
                    line.account().isPresent() ? "" : words.text("payment.withheld")));
        }
        writeTotals(list, words, table);
    }

    private static void writeTotals(PaymentList list, Words words, Table table) {
        List<PaymentLine> withheld =
                list.lines().stream().filter(line -> line.account().isEmpty()).toList();
        table.boldRow(total(words.text("total"), list.lines()));
        if (!withheld.isEmpty()) {
            table.boldRow(total(words.text("payment.ofWhichWithheld"), withheld));
        }
    }

    private static List<Object> total(String title, List<PaymentLine> lines) {
        return List.of(title, "", "", "", "", "", PaymentLine.persons(lines), "", "", amount(lines), "");
    }

    private static String signOff(PaymentList list, SignOff.Step step, Words words) {
        return list.signOffs().stream()
                .filter(signOff -> signOff.step() == step)
                .findFirst()
                .map(signOff -> words.text("payment.signedOff", words.of(step), signOff.officer(), signOff.on()))
                .orElseGet(() -> words.text("payment.notSignedOff", words.of(step)));
    }

    private static void writeSums(PaymentList list, Words words, Workbook workbook) {
        record Group(DivisionCode village, IdentificationKind kind) {}
        SortedMap<Group, List<PaymentLine>> groups =
                new TreeMap<>(Comparator.comparing(Group::village).thenComparing(Group::kind));
        for (PaymentLine line : list.lines()) {
            groups.computeIfAbsent(new Group(line.division(), line.kind()), none -> new ArrayList<>())
                    .add(line);
        }
        var table = new Table(workbook.newWorksheet(words.text("payment.sums"))).widths(18, 16, 10, 10, 14);
        table.header(List.of(
                words.text("village"),
                words.text("kind"),
                words.text("lines"),
                words.text("persons"),
                words.text("amount")));
        groups.forEach((group, lines) -> table.row(List.of(
                list.villageName(group.village()),
                words.of(group.kind()),
                lines.size(),
                PaymentLine.persons(lines),
                amount(lines))));
        table.boldRow(List.of(
                words.text("total"), "", list.lines().size(), PaymentLine.persons(list.lines()), amount(list.lines())));
    }

    private static Money amount(Collection<PaymentLine> lines) {
        return Money.sum(lines.stream().map(PaymentLine::amount).toList());
    }
}
