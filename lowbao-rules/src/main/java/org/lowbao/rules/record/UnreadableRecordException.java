package org.lowbao.rules.record;

/** Bytes that are no decision record of a version this library knows. The message tells nothing of their content. */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;

    UnreadableRecordException(String reason, int offset) {
        super("not a decision record: " + reason + ", at character " + offset);
        this.offset = offset;
    }

    /** Returns where, in characters from the start. */
    public int offset() {
        return offset;
    }
}
