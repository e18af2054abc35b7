package org.lowbao.archive.packages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.office.Actor;

/** The volume's own papers: contents list (卷内目录), metadata (DA/T 46-2009), remarks sheet (备考表). */
final class VolumeLists {

    private final CaseFile.Filing filing;
    private final PackageInfo info;
    private final Texts texts;
    private final List<PackagedItem> items;

    VolumeLists(CaseFile.Filing filing, PackageInfo info, Texts texts, List<PackagedItem> items) {
        this.filing = filing;
        this.info = info;
        this.texts = texts;
        this.items = items;
    }

    byte[] contentsCsv() {
        var csv = new StringBuilder(Csv.row(columns().stream().map(texts::of).toList()));
        items.forEach(item -> csv.append(Csv.row(row(item))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] contentsHtml() {
        return new HtmlPage(texts, texts.of("contentsList"), texts.of("referenceCode") + " " + filing.referenceCode())
                .table(columns(), items.stream().map(this::row).toList(), 6)
                .bytes();
    }

    /** Only elements whose names are established; 案卷, 件 and the root group them. */
    byte[] metadataXml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<低保档案>\n  <案卷>\n");
        element(xml, 4, "聚合层次", "案卷");
        xml.append("    <来源>\n");
        element(xml, 6, "立档单位名称", info.sourceOrganization());
        xml.append("    </来源>\n");
        element(xml, 4, "档号", filing.referenceCode());
        element(xml, 4, "保管期限", filing.retention());
        xml.append("    <内容描述>\n");
        element(xml, 6, "题名", texts.of("volumeTitle"));
        element(xml, 6, "责任者", info.sourceOrganization());
        element(xml, 6, "日期", filing.on().toString());
        xml.append("    </内容描述>\n    <形式特征>\n");
        element(xml, 6, "件数", Integer.toString(items.size()));
        element(xml, 6, "页数", Integer.toString(pages()));
        xml.append("    </形式特征>\n  </案卷>\n");
        for (PackagedItem item : items) {
            xml.append("  <件>\n");
            element(xml, 4, "聚合层次", "件");
            element(xml, 4, "档号", item.referenceCode(filing.referenceCode()));
            element(xml, 4, "保管期限", filing.retention());
            xml.append("    <内容描述>\n");
            element(xml, 6, "题名", title(item));
            element(xml, 6, "责任者", responsible(item));
            element(xml, 6, "日期", item.item().formedOn().toString());
            xml.append("    </内容描述>\n    <形式特征>\n");
            element(xml, 6, "页数", Integer.toString(item.item().pages()));
            xml.append("    </形式特征>\n");
            item.path().ifPresent(path -> element(xml, 4, "存储位置", path));
            xml.append("  </件>\n");
        }
        return xml.append("</低保档案>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] remarksHtml(Recorded filed) {
        Actor archivist = filed.actor();
        long kept = items.stream().filter(item -> item.path().isPresent()).count();
        LocalDate day = filed.on();
        return new HtmlPage(texts, texts.of("remarksSheet"), texts.of("referenceCode") + " " + filing.referenceCode())
                .fact("items", Integer.toString(items.size()))
                .fact("pages", Integer.toString(pages()))
                .fact("inPackage", Long.toString(kept))
                .fact("onPaperOnly", Long.toString(items.size() - kept))
                .fact("retention", filing.retention())
                .fact("clockFrom", filing.clockFrom().toString())
                .fact("retainUntil", filing.retainUntil().toString())
                .fact("packagedOn", info.baggingDate().toString())
                .text(texts.of("remarks.text"))
                .signed(archivist.name() + " (" + texts.of(archivist.role()) + ")", day.toString())
                .bytes();
    }

    private static List<String> columns() {
        return List.of("number", "referenceCode", "title", "responsible", "date", "pages", "note");
    }

    private List<String> row(PackagedItem item) {
        return List.of(
                Integer.toString(item.number()),
                item.referenceCode(filing.referenceCode()),
                title(item),
                responsible(item),
                item.item().formedOn().toString(),
                Integer.toString(item.item().pages()),
                item.path().orElse(texts.of("note.paper")));
    }

    private String title(PackagedItem item) {
        String title = item.item().type().title(texts.language());
        return item.item()
                .memberId()
                .map(member -> texts.fill("titleOfMember", title, member))
                .orElse(title);
    }

    private String responsible(PackagedItem item) {
        String code = item.item().responsible();
        return code.equals("HOUSEHOLD") ? texts.of("household") : info.offices().getOrDefault(code, code);
    }

    private int pages() {
        return items.stream().mapToInt(item -> item.item().pages()).sum();
    }

    private static void element(StringBuilder xml, int indent, String name, String text) {
        xml.append(" ".repeat(indent))
                .append('<')
                .append(name)
                .append('>')
                .append(Markup.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
