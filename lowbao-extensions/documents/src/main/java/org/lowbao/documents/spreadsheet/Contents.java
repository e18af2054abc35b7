package org.lowbao.documents.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.documents.spreadsheet.MarkupReader.Event;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/**
 * Which parts of the archive are what.
 *
 * @param sheets in the order of the workbook
 * @param sharedStrings the part, if there is one
 * @param styles the part, if there is one
 * @param dates1904 whether days are counted from 1904
 */
record Contents(List<SheetPart> sheets, Optional<String> sharedStrings, Optional<String> styles, boolean dates1904) {

    private static final int MOST_ITEMS = 10_000;

    /** A sheet and where its rows are. */
    record SheetPart(String name, String part) {}

    private record Relation(String type, String part) {}

    static Contents read(Archive archive) throws IOException, UnreadableFileException {
        String workbook = findWorkbook(archive);
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, Relation> relations =
                readRelations(archive, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        var sheets = new ArrayList<SheetPart>();
        boolean dates1904 = false;
        try (MarkupReader in = archive.part(workbook)) {
            for (Event event = in.next(); event != Event.END_OF_PART; event = in.next()) {
                if (event == Event.START && in.name().equals("workbookPr")) {
                    String value = in.attribute("date1904").orElse("0");
                    dates1904 = value.equals("1") || value.equals("true");
                } else if (event == Event.START && in.name().equals("sheet")) {
                    Relation relation = relations.get(in.attribute("id").orElse(""));
                    if (relation == null || sheets.size() == MOST_ITEMS) {
                        throw new UnreadableFileException(Reason.DAMAGED);
                    }
                    sheets.add(new SheetPart(in.attribute("name").orElse("").strip(), relation.part()));
                }
            }
        }
        return new Contents(
                List.copyOf(sheets), partOf(relations, "/sharedStrings"), partOf(relations, "/styles"), dates1904);
    }

    private static String findWorkbook(Archive archive) throws IOException, UnreadableFileException {
        if (!archive.has("[Content_Types].xml")) {
            throw new UnreadableFileException(Reason.NOT_A_WORKBOOK);
        }
        String workbook = archive.has("_rels/.rels")
                ? partOf(readRelations(archive, "_rels/.rels", ""), "/officeDocument")
                        .orElse("xl/workbook.xml")
                : "xl/workbook.xml";
        if (!archive.has(workbook) || !workbook.endsWith("workbook.xml")) {
            throw new UnreadableFileException(Reason.NOT_A_WORKBOOK);
        }
        return workbook;
    }

    private static Map<String, Relation> readRelations(Archive archive, String part, String folder)
            throws IOException, UnreadableFileException {
        var relations = new HashMap<String, Relation>();
        try (MarkupReader in = archive.part(part)) {
            for (Event event = in.next(); event != Event.END_OF_PART; event = in.next()) {
                boolean inside = event == Event.START
                        && in.name().equals("Relationship")
                        && !in.attribute("TargetMode").orElse("").equals("External");
                if (inside) {
                    String target = in.attribute("Target").orElse("");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    if (Archive.leadsOut(path)) {
                        throw new UnreadableFileException(Reason.PART_NAME);
                    }
                    if (relations.size() == MOST_ITEMS) {
                        throw new UnreadableFileException(Reason.DAMAGED);
                    }
                    relations.put(
                            in.attribute("Id").orElse(""),
                            new Relation(in.attribute("Type").orElse(""), path));
                }
            }
        }
        return relations;
    }

    private static Optional<String> partOf(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::part)
                .sorted()
                .findFirst();
    }
}
