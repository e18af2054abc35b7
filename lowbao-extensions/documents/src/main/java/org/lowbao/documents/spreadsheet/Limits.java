package org.lowbao.documents.spreadsheet;

/**
 * How much of a file is read at most. What goes beyond is refused, never cut off silently.
 *
 * <p>The defaults hold a township many times over and keep reading inside 512 MB of heap, whatever the file contains.
 *
 * @param fileBytes the size of the file as it lies on disk, in bytes
 * @param parts the entries in the file's zip archive
 * @param inflatedBytes what may be inflated from all parts together, in bytes; the bound on a zip bomb
 * @param sharedStrings the number of texts in the table of shared strings
 * @param sharedCharacters the characters of all shared strings together
 * @param columns the columns looked at in a row; cells to the right of them are not read
 * @param rows the rows with content in all sheets read; empty rows do not count
 */
public record Limits(
        long fileBytes, int parts, long inflatedBytes, int sharedStrings, int sharedCharacters, int columns, int rows) {

    private static final long MEGABYTE = 1024L * 1024;

    /** 64 MB on disk, 512 MB inflated, 2,000 parts, 500,000 shared texts of 16 million characters, 256 columns, 100,000 rows. */
    public static final Limits DEFAULT =
            new Limits(64 * MEGABYTE, 2_000, 512 * MEGABYTE, 500_000, 16_000_000, 256, 100_000);

    public Limits {
        if (fileBytes < 1
                || parts < 1
                || inflatedBytes < 1
                || sharedStrings < 1
                || sharedCharacters < 1
                || columns < 1
                || rows < 1) {
            throw new IllegalArgumentException("every limit is 1 or more");
        }
    }
}
