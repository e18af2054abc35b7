package org.lowbao.documents.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.money.Money;
import org.lowbao.documents.report.MonthReport.AmountBand;
import org.lowbao.documents.report.MonthReport.DiscrepancyRow;
import org.lowbao.documents.report.MonthReport.IntakeFault;
import org.lowbao.documents.report.MonthReport.MissingRow;
import org.lowbao.documents.report.MonthReport.OutcomeRow;
import org.lowbao.documents.report.MonthReport.Stage;
import org.lowbao.documents.report.MonthReport.StageDays;
import org.lowbao.documents.report.MonthReport.Verification;
import org.lowbao.documents.report.MonthReport.VillageRow;

/** The whole report in one language. */
final class Article {

    private static final int SHORTEST_AXIS = 10;

    private final MonthReport report;
    private final Words words;
    private final Markup out;
    private final Charts charts;

    Article(MonthReport report, Words words, Markup out) {
        this.report = report;
        this.words = words;
        this.out = out;
        this.charts = new Charts(out);
    }

    String title() {
        String place = words.choose(report.place().chinese(), report.place().english());
        return words.of("title", place, words.month(report.month()));
    }

    void write() {
        out.open("article", "id", words.code(), "lang", words.choose("zh-CN", "en"))
                .trusted("\n");
        title(out);
        figures();
        outcomes();
        amounts();
        stages();
        missing();
        out.open("div", "class", "half");
        discrepancies();
        intake();
        out.closeLine();
        villages();
        out.open("div", "class", "half");
        payment();
        verification();
        out.closeLine();
        out.open("footer")
                .element("p", words.of("footer.privacy"))
                .element("p", words.of("footer.made"))
                .closeLine();
        out.closeLine();
    }

    private void title(Markup header) {
        header.open("header", "class", "title");
        header.element("h1", title());
        header.element("p", words.of("about", report.place().division().value(), words.day(report.asOf())));
        if (report.synthetic()) {
            header.element("p", words.of("synthetic"), "class", "synthetic");
        }
        header.closeLine();
    }

    private void figures() {
        List<OutcomeRow> eligible = report.outcomes().stream()
                .filter(row -> row.kind().isEligible())
                .toList();
        int households = eligible.stream().mapToInt(OutcomeRow::households).sum();
        int persons = eligible.stream().mapToInt(OutcomeRow::persons).sum();
        out.open("dl", "class", "figures").trusted("\n");
        figure(
                "",
                words.of("figure.filed"),
                Words.number(report.intake().filed()),
                words.of("unit.households"),
                words.of(
                        "figure.filed.note",
                        Words.number(report.intake().read()),
                        Words.number(report.intake().heldBack())));
        figure(
                "",
                words.of("figure.eligible"),
                Words.number(households),
                words.of("unit.households"),
                words.of("figure.eligible.note", percent(households, report.households())));
        figure(
                "",
                words.of("figure.persons"),
                Words.number(persons),
                words.of("unit.persons"),
                words.of("figure.persons.note"));
        figure("", words.of("figure.monthly"), Words.axis(report.monthly()), "", words.of("figure.monthly.note"));
        decisionFigure();
        verificationFigure();
        out.closeLine();
    }

    private void decisionFigure() {
        Optional<StageDays> decision = stage(Stage.DECISION);
        Optional<Integer> median = decision.flatMap(StageDays::median);
        int overdue = decision.map(StageDays::overdue).orElse(0);
        figure(
                overdue > 0 ? "bad" : "",
                words.of("figure.median"),
                median.map(Words::number).orElse("–"),
                median.isPresent() ? words.of("unit.days") : "",
                median.isPresent()
                        ? words.of("figure.median.note", Words.number(overdue))
                        : words.of("figure.median.none"));
    }

    private void verificationFigure() {
        long checked =
                report.verifications().stream().mapToLong(Verification::checked).sum();
        figure(
                report.faults() == 0 ? "good" : "bad",
                words.of("figure.verified"),
                report.faults() == 0
                        ? words.of("figure.verified.good")
                        : words.of("figure.verified.bad", Words.number(report.faults())),
                "",
                words.of("figure.verified.note", Words.number(checked)));
    }

    private void figure(String style, String name, String value, String unit, String note) {
        out.open("div", "class", style);
        out.element("dt", name);
        out.open("dd").text(value);
        if (!unit.isEmpty()) {
            out.open("small").text(unit).close();
        }
        out.closeLine();
        out.element("dd", note, "class", "note");
        out.closeLine();
    }

    private void outcomes() {
        section("outcomes");
        out.open("div", "class", "pair").open("figure");
        charts.bars(
                caption("outcomes", outcomesInWords()),
                Arrays.stream(AreaClass.values())
                        .map(area -> new Charts.Key(style(area), words.of("area", area)))
                        .toList(),
                kinds().stream().map(this::outcomeBar).toList());
        out.closeLine();
        out.open("div");
        var table = new Table("outcomes.chart", "kind", "#urban", "#rural", "#persons", "#monthly");
        for (IdentificationKind kind : kinds()) {
            outcomeRow(table, kind);
        }
        table.total(
                words.of("total"),
                Words.number(households(AreaClass.URBAN)),
                Words.number(households(AreaClass.RURAL)),
                Words.number(
                        report.outcomes().stream().mapToInt(OutcomeRow::persons).sum()),
                Words.yuan(report.monthly()));
        table.end();
        out.closeLine().closeLine().closeLine();
    }

    private void outcomeRow(Table table, IdentificationKind kind) {
        List<OutcomeRow> rows =
                report.outcomes().stream().filter(row -> row.kind() == kind).toList();
        table.row(
                words.of("kind", kind),
                Words.number(households(rows, AreaClass.URBAN)),
                Words.number(households(rows, AreaClass.RURAL)),
                Words.number(rows.stream().mapToInt(OutcomeRow::persons).sum()),
                Words.yuan(Money.sum(rows.stream().map(OutcomeRow::monthly).toList())));
    }

    private int households(AreaClass area) {
        return households(report.outcomes(), area);
    }

    private static int households(List<OutcomeRow> rows, AreaClass area) {
        return rows.stream()
                .filter(row -> row.area() == area)
                .mapToInt(OutcomeRow::households)
                .sum();
    }

    /** Returns the kinds that occur, each once, in the order of the rows. */
    private List<IdentificationKind> kinds() {
        return report.outcomes().stream().map(OutcomeRow::kind).distinct().toList();
    }

    private Charts.Bar outcomeBar(IdentificationKind kind) {
        List<OutcomeRow> rows =
                report.outcomes().stream().filter(row -> row.kind() == kind).toList();
        return new Charts.Bar(
                words.of("kind", kind),
                Arrays.stream(AreaClass.values())
                        .map(area -> new Charts.Part(style(area), households(rows, area)))
                        .toList());
    }

    private String outcomesInWords() {
        return inWords(
                kinds(),
                kind -> words.of("kind", kind) + " "
                        + Words.number(outcomeBar(kind).value()));
    }

    private void amounts() {
        section("amounts");
        out.open("div", "class", "pair").open("figure");
        charts.columns(
                caption(
                        "amounts",
                        inWords(report.amounts(), band -> range(band) + ": " + Words.number(band.households()))),
                words.of("amounts.axis"),
                Charts.NARROW,
                report.amounts().stream()
                        .map(band -> new Charts.Column(Words.axis(band.from()), "rural", band.households()))
                        .toList(),
                List.of());
        out.closeLine();
        out.open("div");
        var table = new Table("amounts.chart", "band", "#households");
        for (AmountBand band : report.amounts()) {
            table.row(range(band), Words.number(band.households()));
        }
        table.total(
                words.of("total"),
                Words.number(report.amounts().stream()
                        .mapToInt(AmountBand::households)
                        .sum()));
        table.end();
        out.closeLine().closeLine().closeLine();
    }

    private static String range(AmountBand band) {
        return Words.axis(band.from()) + " – " + Words.axis(band.below().minus(Money.ofFen(1)));
    }

    private void villages() {
        section("villages");
        Money all =
                Money.sum(report.villages().stream().map(VillageRow::monthly).toList());
        var table = new Table("villages.heading", "village", "#households", "#persons", "#monthly", "#average");
        for (VillageRow row : report.villages()) {
            table.open();
            table.head(row.name() + " ", row.division().value());
            table.number(Words.number(row.households()));
            table.number(Words.number(row.persons()));
            table.numberWithShare(Words.yuan(row.monthly()), row.monthly(), all);
            table.number(average(row.monthly(), row.persons()));
            table.close();
        }
        int persons = report.villages().stream().mapToInt(VillageRow::persons).sum();
        table.total(
                words.of("total"),
                Words.number(report.villages().stream()
                        .mapToInt(VillageRow::households)
                        .sum()),
                Words.number(persons),
                Words.yuan(all),
                average(all, persons));
        table.end();
        out.closeLine();
    }

    private static String average(Money sum, int persons) {
        return persons == 0 ? "–" : Words.yuan(sum.perHead(persons, java.math.RoundingMode.HALF_UP));
    }

    private void missing() {
        section("missing");
        if (report.missing().isEmpty()) {
            nothing("missing.none");
        } else {
            out.open("div", "class", "pair").open("figure");
            charts.bars(
                    caption(
                            "missing",
                            inWords(
                                    report.missing(),
                                    row -> words.of(row.type()) + " " + Words.number(row.applications()))),
                    List.of(),
                    report.missing().stream()
                            .map(row -> new Charts.Bar(
                                    shortened(words.of(row.type())),
                                    List.of(new Charts.Part("rural", row.applications()))))
                            .toList());
            out.closeLine();
            out.open("div");
            var table = new Table("missing.chart", "document", "#applications");
            for (MissingRow row : report.missing()) {
                table.row(words.of(row.type()), Words.number(row.applications()));
            }
            table.total(
                    words.of("total"),
                    Words.number(report.missing().stream()
                            .mapToInt(MissingRow::applications)
                            .sum()));
            table.end();
            out.closeLine().closeLine();
        }
        out.closeLine();
    }

    /** Cuts a title that would run out of the picture; the table has it whole. */
    private String shortened(String title) {
        int most = words.code().equals("zh") ? 13 : 25;
        return title.length() <= most ? title : title.substring(0, most - 1).strip() + "…";
    }

    private void stages() {
        section("stages");
        Optional<StageDays> decision = stage(Stage.DECISION).filter(stage -> stage.done() > 0);
        if (decision.isPresent()) {
            out.open("figure");
            daysChart(decision.get());
            out.closeLine();
        } else {
            nothing("stages.none");
        }
        var table = new Table("stages.heading", "stage", "limit", "#done", "#median", "#longest", "#open", "#overdue");
        for (StageDays stage : report.stages()) {
            table.row(
                    words.of("stage", stage.stage()),
                    limit(stage),
                    Words.number(stage.done()),
                    stage.median().map(Words::number).orElse("–"),
                    stage.byDays().isEmpty() ? "–" : Words.number(stage.byDays().lastKey()),
                    Words.number(stage.open()),
                    Words.number(stage.overdue()));
        }
        table.end();
        out.closeLine();
    }

    private void daysChart(StageDays decision) {
        int limit = decision.limit().map(l -> l.length()).orElse(Integer.MAX_VALUE);
        int longest = decision.byDays().lastKey();
        int last = Math.max(Math.max(longest, limit == Integer.MAX_VALUE ? 0 : limit + 2), SHORTEST_AXIS);
        // column 0 is a decision on the day of acceptance
        List<Charts.Column> columns = IntStream.rangeClosed(0, last)
                .mapToObj(day -> new Charts.Column(
                        Integer.toString(day),
                        day > limit ? "late" : "rural",
                        decision.byDays().getOrDefault(day, 0)))
                .toList();
        List<Charts.Mark> marks = decision.limit()
                .map(l -> List.of(new Charts.Mark(l.length() + 1, words.of("stages.limit", words.limit(l)))))
                .orElse(List.of());
        charts.columns(
                caption(
                        "stages",
                        inWords(
                                new ArrayList<>(decision.byDays().entrySet()),
                                entry -> entry.getKey() + ": " + Words.number(entry.getValue()))),
                words.of("stages.axis"),
                Charts.WIDE,
                every(columns, 5),
                marks);
    }

    /** Keeps the label of every n-th column only. */
    private static List<Charts.Column> every(List<Charts.Column> columns, int n) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> i % n == 0
                        ? columns.get(i)
                        : new Charts.Column(
                                "", columns.get(i).style(), columns.get(i).value()))
                .toList();
    }

    private String limit(StageDays stage) {
        return stage.limit()
                .map(words::limit)
                .map(limit -> stage.stage() == Stage.NOTICE ? words.of("stages.least", limit) : limit)
                .orElse("–");
    }

    private void discrepancies() {
        section("discrepancies");
        if (report.discrepancies().isEmpty()) {
            nothing("discrepancies.none");
        } else {
            var table = new Table("discrepancies.heading", "discrepancy", "#found", "#settled");
            for (DiscrepancyRow row : report.discrepancies()) {
                table.row(words.of("discrepancy", row.kind()), Words.number(row.found()), Words.number(row.settled()));
            }
            table.end();
        }
        out.closeLine();
    }

    private void intake() {
        section("intake");
        if (report.intake().faults().isEmpty()) {
            nothing("intake.none");
        } else {
            var table = new Table("intake.heading", "fault", "#rows");
            for (IntakeFault fault : report.intake().faults()) {
                table.row(words.choose(fault.chinese(), fault.english()), Words.number(fault.rows()));
            }
            table.end();
        }
        out.closeLine();
    }

    private void payment() {
        section("payment");
        var table = new Table("payment.heading", "item", "#count");
        MonthReport.Payment payment = report.payment();
        MonthReport.Archives archives = report.archives();
        table.row(words.of("payment.month"), words.month(payment.month()));
        table.row(words.of("payment.lines"), Words.number(payment.lines()));
        table.row(words.of("payment.persons"), Words.number(payment.persons()));
        table.row(words.of("payment.total"), Words.yuan(payment.total()));
        table.row(words.of("payment.withheld"), Words.number(payment.withheld()));
        table.row(words.of("archives.stopped"), Words.number(archives.stopped()));
        table.row(words.of("archives.filed"), Words.number(archives.filed()));
        table.row(words.of("archives.packages"), Words.number(archives.packages()));
        table.row(words.of("archives.items"), Words.number(archives.items()));
        table.end();
        out.closeLine();
    }

    private void verification() {
        section("verification");
        var table = new Table("verification.heading", "verification", "#checked", "#faults", "result");
        for (Verification row : report.verifications()) {
            table.open();
            table.head(words.of("verification", row.kind()), "");
            table.number(Words.number(row.checked()));
            table.number(Words.number(row.faults()));
            boolean good = row.faults() == 0;
            out.element(
                    "td",
                    (good ? "✓ " : "✗ ") + words.of(good ? "verification.ok" : "verification.off"),
                    "class",
                    good ? "ok" : "off");
            table.close();
        }
        table.end();
        out.closeLine();
    }

    private Optional<StageDays> stage(Stage stage) {
        return report.stages().stream().filter(row -> row.stage() == stage).findFirst();
    }

    private void section(String name) {
        String id = words.code() + "-" + name;
        out.open("section", "aria-labelledby", id).trusted("\n");
        out.element("h2", words.of(name + ".heading"), "id", id);
        // two tables in one need no introduction
        if (!name.equals("payment")) {
            out.element("p", words.of(name + ".about"));
        }
    }

    private void nothing(String key) {
        out.element("p", words.of(key), "class", "none");
    }

    private Charts.Caption caption(String name, String description) {
        return new Charts.Caption(words.code() + "-" + name + "-chart", words.of(name + ".chart"), description);
    }

    private <T> String inWords(List<T> rows, Function<T, String> row) {
        return rows.stream().map(row).collect(Collectors.joining(words.choose("；", "; ")));
    }

    private static String style(AreaClass area) {
        return area == AreaClass.URBAN ? "urban" : "rural";
    }

    private static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        long tenths = (part * 1000 + whole / 2) / whole;
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    /** A table in the making; a column whose key begins with # holds numbers. */
    private final class Table {

        private final List<String> columns;

        Table(String caption, String... columns) {
            this.columns = List.of(columns);
            // a caption that repeats the heading is for those who hear the page
            String style = caption.endsWith(".heading") ? "heard" : "";
            out.open("table").trusted("\n").element("caption", words.of(caption), "class", style);
            out.open("thead").open("tr");
            for (String column : columns) {
                boolean number = column.startsWith("#");
                out.element(
                        "th",
                        words.of("column." + (number ? column.substring(1) : column)),
                        "scope",
                        "col",
                        "class",
                        number ? "n" : "");
            }
            out.close().closeLine();
            out.open("tbody").trusted("\n");
        }

        void row(String... cells) {
            open();
            cells(cells);
            close();
        }

        /** Ends the rows with a total. */
        void total(String... cells) {
            out.closeLine();
            out.open("tfoot").open("tr");
            cells(cells);
            out.closeLine();
        }

        void open() {
            out.open("tr");
        }

        void close() {
            out.closeLine();
        }

        void head(String text, String code) {
            out.open("th", "scope", "row").text(text);
            if (!code.isEmpty()) {
                out.open("span", "class", "none").text(code).close();
            }
            out.close();
        }

        void number(String text) {
            out.open("td", "class", "n").text(text).close();
        }

        void numberWithShare(String text, Money part, Money whole) {
            long permille = whole.isPositive() ? part.fen() * 1000 / whole.fen() : 0;
            out.open("td", "class", "n").text(text);
            out.open("span", "class", "share", "style", "width:" + permille / 10 + "." + permille % 10 + "%")
                    .close();
            out.close();
        }

        void end() {
            out.closeLine().closeLine();
        }

        private void cells(String... cells) {
            out.open("th", "scope", "row").text(cells[0]).close();
            for (int i = 1; i < cells.length; i++) {
                out.open("td", "class", columns.get(i).startsWith("#") ? "n" : "")
                        .text(cells[i])
                        .close();
            }
        }
    }
}
