package org.lowbao.documents.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes one HTML file of a {@link MonthReport}, in Chinese and English: style, script and charts are in it, and it asks
 * no network for anything. Without script both languages stand one below the other.
 *
 * <p>The same report gives the same bytes under any locale, zone and JDK.
 */
public final class MonthReportPage {

    private MonthReportPage() {}

    /** Returns the page. */
    public static String html(MonthReport report) {
        var out = new Markup();
        var chinese = new Article(report, Words.chinese(), out);
        var english = new Article(report, Words.english(), out);
        out.trusted("<!DOCTYPE html>\n").open("html", "lang", "zh-CN").trusted("\n");
        head(out, chinese.title());
        out.open("body").trusted("\n");
        languages(out);
        out.open("main").trusted("\n");
        chinese.write();
        english.write();
        out.closeLine();
        out.open("script").trusted("\n" + resource("report.js")).closeLine();
        return out.closeLine().closeLine().toString();
    }

    /**
     * Writes the page in UTF-8, and replaces what stands there.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MonthReport report, Path file) throws IOException {
        Files.writeString(file, html(report), StandardCharsets.UTF_8);
    }

    private static void head(Markup out, String title) {
        out.open("head").trusted("\n");
        out.empty("meta", "charset", "utf-8").trusted("\n");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .trusted("\n");
        // the page says itself that nothing may be fetched, and the browser holds it to that
        out.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:")
                .trusted("\n");
        out.empty("link", "rel", "icon", "href", "data:,").trusted("\n");
        out.element("title", title);
        out.open("style").trusted("\n" + resource("report.css")).closeLine();
        out.closeLine();
    }

    private static void languages(Markup out) {
        out.open("div", "class", "bar")
                .open(
                        "nav",
                        "aria-label",
                        Words.chinese().of("switch") + " / " + Words.english().of("switch"))
                .trusted("\n");
        out.open("span", "class", "system")
                .text(Words.chinese().of("system") + " · ")
                .open("span", "lang", "en")
                .text(Words.english().of("system"))
                .close()
                .closeLine();
        out.open("ul");
        out.open("li").element("a", "中文", "href", "#zh", "lang", "zh-CN").close();
        out.open("li").element("a", "English", "href", "#en", "lang", "en").close();
        out.close().closeLine().closeLine();
    }

    private static String resource(String name) {
        try (InputStream in = MonthReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
