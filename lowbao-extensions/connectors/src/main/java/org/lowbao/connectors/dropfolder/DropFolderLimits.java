package org.lowbao.connectors.dropfolder;

/**
 * How much a delivery may ask of this machine. What goes beyond is a fault of the file, never an exhausted heap.
 *
 * @param fileBytes the most bytes of one file, at least 1
 * @param rows the most rows of one file, at least 1; an index of a million rows takes about 200 MB
 * @param fieldLength the most characters of one field that is taken over, 1 to 65,536
 * @param faults how many faults are kept one by one, at least 1; further ones are counted
 */
public record DropFolderLimits(long fileBytes, int rows, int fieldLength, int faults) {

    /** From here on a field is not even looked at: the whole file is malformed. */
    static final int PARSER_FIELD_LENGTH = 65_536;

    /** 256 MiB and a million rows a file, 1,000 characters a field, 1,000 faults. */
    public static final DropFolderLimits DEFAULT = new DropFolderLimits(256L * 1024 * 1024, 1_000_000, 1_000, 1_000);

    public DropFolderLimits {
        if (fileBytes < 1 || rows < 1 || faults < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
        if (fieldLength < 1 || fieldLength > PARSER_FIELD_LENGTH) {
            throw new IllegalArgumentException("field length is 1 to " + PARSER_FIELD_LENGTH + ", was " + fieldLength);
        }
    }
}
