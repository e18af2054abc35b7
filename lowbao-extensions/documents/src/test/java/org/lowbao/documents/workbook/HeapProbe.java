package org.lowbao.documents.workbook;

import java.nio.file.Path;

/** Reads a workbook in a Java machine of its own, so that a test can say how much heap it gets. */
final class HeapProbe {

    private HeapProbe() {}

    public static void main(String[] arguments) {
        WorkbookRead read = TestBook.read(Path.of(arguments[0]));
        System.out.println(
                read.report() + " " + read.report().faults().stream().limit(5).toList());
    }
}
