package org.lowbao.documents.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is inflated, over all parts of a file, and stops at the limit. */
final class BoundedInput extends FilterInputStream {

    /** What may still be inflated. One per file, used by one thread. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        private void take(long bytes) throws Exhausted {
            left -= bytes;
            if (left < 0) {
                throw new Exhausted();
            }
        }
    }

    /** The budget is used up. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("more is inflated than the limit allows");
        }
    }

    private final Budget budget;

    BoundedInput(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            budget.take(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            budget.take(read);
        }
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("what is skipped would not be counted");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
