package org.lowbao.archive.packages;

import java.util.Locale;

/**
 * One thing that is wrong with a package; names places, never what stands there.
 *
 * @param code what is wrong
 * @param file the file, as a path inside the package; {@code ?} for a file whose name no package can have
 * @param line the line or entry, from 1; 0 if the fault is of the whole file
 */
public record PackageFault(Code code, String file, long line) {

    /** What is wrong. Names are codes and never renamed. */
    public enum Code {
        /** There is no folder of this name, or it is a link. */
        NO_PACKAGE,
        /** A file or folder could not be read. */
        UNREADABLE,
        /** More files, or a larger tag file, journal or list, than any package has. */
        TOO_LARGE,
        /** A link, device or other thing that is neither file nor folder. */
        NOT_A_FILE,
        /** A path that leads out of the package, or that not every system can hold. */
        UNSAFE_PATH,
        /** A listed or needed file is not there. */
        FILE_MISSING,
        /** A file that no list names, or an empty folder. */
        FILE_EXTRA,
        /** The file's bytes are not those of its digest. */
        DIGEST_DIFFERS,
        /** {@code bagit.txt} does not say what a package of version 1.0 says. */
        DECLARATION,
        /** A line of a manifest is not a digest, two blanks and a path. */
        MANIFEST_LINE,
        /** A path stands in a manifest twice. */
        LISTED_TWICE,
        /** The lines of a manifest are not sorted by path. */
        NOT_SORTED,
        /** {@code Payload-Oxum} is missing or not what the payload measures. */
        OXUM_DIFFERS,
        /** The contents list and the metadata do not count the same items, or one cannot be read. */
        ITEM_COUNT_DIFFERS,
        /** A line of the journal or of the chain has not its form. */
        JOURNAL_FORM,
        /** The opening and the plaintext do not give the commitment. */
        COMMITMENT_DIFFERS,
        /** The chain over the headers is not the one that was recorded. */
        CHAIN_DIFFERS,
        /** The tag manifest is not the one that was expected. */
        NOT_THE_EXPECTED_PACKAGE
    }

    /** Returns what is wrong and what to do, in English for an English {@code language}, else in Chinese. */
    public String message(Locale language) {
        var texts = new Texts(language);
        String where = line == 0 ? texts.fill("at.file", file) : texts.fill("at.line", file, Long.toString(line));
        return where + texts.of(code);
    }
}
