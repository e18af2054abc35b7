package org.lowbao.archive.packages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lowbao.core.calendar.DayRange;

/** One page that prints on A4 and needs nothing but itself; built from top to bottom, all text escaped. */
final class HtmlPage {

    // loads nothing and runs nothing, whatever a name in the dossier tries
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final String STYLE = """
            body{font:16px/1.6 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#111;max-width:46em;margin:2em auto;padding:0 1em}
            h1{font-size:1.5em;text-align:center;margin:0 0 .2em}
            .code{text-align:center;color:#444;margin:0 0 1.5em}
            h2{font-size:1.1em;margin:1.4em 0 .4em}
            table{border-collapse:collapse;width:100%;font-size:.92em}
            th,td{border:1px solid #555;padding:.25em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#f0f0f0;font-weight:600}
            .facts th{width:11em}
            .sign{text-align:right;margin-top:2em}
            @page{size:A4;margin:20mm}
            @media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
            """;

    private final Texts texts;
    private final StringBuilder html = new StringBuilder(4096);
    private boolean inFacts;

    HtmlPage(Texts texts, String title, String subtitle) {
        this.texts = texts;
        String language = texts.language().getLanguage().equals("en") ? "en" : "zh-CN";
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"UTF-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(Markup.escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Markup.escape(title))
                .append("</h1>\n<p class=\"code\">")
                .append(Markup.escape(subtitle))
                .append("</p>\n");
    }

    /** Begins a part under a heading from the bundle. */
    HtmlPage part(String key) {
        endFacts();
        html.append("<h2>").append(Markup.escape(texts.of(key))).append("</h2>\n");
        return this;
    }

    /** Adds the days for which an identification without monthly payment holds. */
    HtmlPage validity(DayRange days) {
        return fact("validFrom", days.first().toString())
                .fact("validUntil", days.last().toString());
    }

    /** Adds a line of the form: a label from the bundle and a value. */
    HtmlPage fact(String key, String value) {
        if (!inFacts) {
            html.append("<table class=\"facts\">\n");
            inFacts = true;
        }
        html.append("<tr><th scope=\"row\">")
                .append(Markup.escape(texts.of(key)))
                .append("</th><td>")
                .append(Markup.escape(value))
                .append("</td></tr>\n");
        return this;
    }

    /** Adds a table with headings from the bundle; says that there is nothing if there are no rows. */
    HtmlPage table(List<String> keys, List<List<String>> rows) {
        return table(keys, rows, -1);
    }

    /** As {@link #table(List, List)}; what stands in column {@code links} and is a path in the package becomes a link. */
    HtmlPage table(List<String> keys, List<List<String>> rows, int links) {
        endFacts();
        if (rows.isEmpty()) {
            return text(texts.of("none"));
        }
        html.append("<table>\n<tr>");
        keys.forEach(key -> html.append("<th scope=\"col\">")
                .append(Markup.escape(texts.of(key)))
                .append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = Markup.escape(row.get(i));
                boolean link = i == links && cell.contains("/");
                html.append("<td>")
                        .append(link ? "<a href=\"" + cell + "\">" + cell + "</a>" : cell)
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        return this;
    }

    /** Adds a paragraph. */
    HtmlPage text(String text) {
        endFacts();
        html.append("<p>").append(Markup.escape(text)).append("</p>\n");
        return this;
    }

    /** Adds who stands for the page, and the day. */
    HtmlPage signed(String who, String day) {
        endFacts();
        html.append("<p class=\"sign\">")
                .append(Markup.escape(who))
                .append("<br>")
                .append(Markup.escape(day))
                .append("</p>\n");
        return this;
    }

    byte[] bytes() {
        endFacts();
        return (html + "</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private void endFacts() {
        if (inFacts) {
            html.append("</table>\n");
            inFacts = false;
        }
    }
}
