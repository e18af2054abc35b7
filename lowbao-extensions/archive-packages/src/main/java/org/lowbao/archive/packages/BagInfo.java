package org.lowbao.archive.packages;

/** The lines of {@code bag-info.txt}: who, which dossier, when, how much; never a person. */
record BagInfo(PackageInfo info, String referenceCode, String journal) {

    String text(long octets, int files) {
        var text = new StringBuilder();
        line(text, "Source-Organization", info.sourceOrganization());
        line(text, "External-Identifier", referenceCode);
        line(text, "Internal-Sender-Identifier", journal);
        line(text, "Bagging-Date", info.baggingDate().toString());
        line(text, "Payload-Oxum", oxum(octets, files));
        if (!info.group().isEmpty()) {
            line(text, "Bag-Group-Identifier", info.group());
        }
        line(text, "Bag-Software-Agent", "lowbao package 1");
        return text.toString();
    }

    /** Returns what the payload measures: bytes, a dot, files. */
    static String oxum(long octets, int files) {
        return octets + "." + files;
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(": ").append(value).append('\n');
    }
}
