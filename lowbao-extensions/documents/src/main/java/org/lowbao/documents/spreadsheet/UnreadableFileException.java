package org.lowbao.documents.spreadsheet;

/** A file that cannot be read as a workbook, with the reason. Carries no text of the file. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. The names are codes and never renamed. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** Something else: a text, a PDF, another zip archive. */
        NOT_A_WORKBOOK,
        /** The binary format before 2007 (.xls). */
        OLD_FORMAT,
        /** Protected by a password. */
        ENCRYPTED,
        /** Cut short, or not built as a workbook is. */
        DAMAGED,
        /** Beyond the limits of size, packed or inflated. */
        TOO_LARGE,
        /** More parts than the limit. */
        TOO_MANY_PARTS,
        /** A part whose name leads out of the file, or that is there twice. */
        PART_NAME,
        /** A document type, an external entity, a CDATA section, or text that is not UTF-8: no spreadsheet writes them. */
        FORBIDDEN_MARKUP,
        /** More rows than the limit. */
        TOO_MANY_ROWS
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason) {
        super("the file cannot be read as a workbook: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
