package org.lowbao.archive.packages;

import java.util.List;
import java.util.regex.Pattern;

/** The names inside a package, for the writer and the verifier alike. */
final class BagNames {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /** The tag files that the tag manifest lists, sorted. */
    static final List<String> TAG_FILES = List.of(INFO, DECLARATION, MANIFEST);

    static final String PAYLOAD = "data/";
    static final String ENTRIES = PAYLOAD + "journal/entries.jsonl";
    static final String CHAIN = PAYLOAD + "journal/chain.txt";
    static final String CONTENTS_LIST = PAYLOAD + "contents.csv";
    static final String METADATA = PAYLOAD + "metadata.xml";

    /** Ordinary ASCII names joined by slashes; no name begins with a dot, so none is ".." or hidden. */
    static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,127}){0,7}");

    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");

    private BagNames() {}

    /** Returns a file name for a content id: the id itself if it can be one, else its digest. */
    static String ofContent(String contentId) {
        return PLAIN_ID.matcher(contentId).matches()
                ? contentId
                : "sha256-" + Sha256.hex(contentId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
