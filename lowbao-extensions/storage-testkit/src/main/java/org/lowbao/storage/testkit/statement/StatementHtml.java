package org.lowbao.storage.testkit.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.lowbao.storage.testkit.statement.Statement.Finding;

/** A statement for people: one page that needs nothing else, and holds no text that a browser could take for markup. */
final class StatementHtml {

    private static final String STYLE = """
            body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222 }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #ccc }
            .PROVEN, .PASSED, .yes { color: #060 } .FAILED, .no, .NOT_PROVEN { color: #a00; font-weight: bold }
            .SKIPPED, .NOT_DECLARED { color: #666 } summary { cursor: pointer } pre { white-space: pre-wrap }
            """;

    private StatementHtml() {}

    static String of(Statement statement) {
        String title = statement.product().name() + ": " + statement.verdict();
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
                + "<h1>" + escaped(statement.product().name()) + "</h1>\n"
                + "<p class=\"" + (statement.isConforming() ? "yes" : "no") + "\">" + statement.verdict()
                + " to the contract of " + escaped(statement.contract()) + "</p>\n"
                + facts(statement)
                + figures(statement.figures())
                + "<h2>Clauses</h2>\n<table>\n<tr><th>Clause</th><th>About</th><th>State</th><th>Tests</th></tr>\n"
                + statement.findings().stream().map(StatementHtml::row).collect(Collectors.joining())
                + "</table>\n"
                + others(statement.others())
                + "</body>\n</html>\n";
    }

    private static String facts(Statement statement) {
        String declared = statement.capabilities().isEmpty() ? "nothing" : String.join(", ", statement.capabilities());
        return "<table>\n"
                + fact("Version", statement.product().version())
                + fact("Runs on", statement.product().runsOn())
                + fact("Declares", declared)
                + fact("Tested by", statement.testClass())
                + fact("Date", statement.on().toString())
                + "</table>\n";
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : "<tr><th>" + name + "</th><td>" + escaped(value) + "</td></tr>\n";
    }

    private static String figures(List<String> lines) {
        return lines.isEmpty() ? "" : "<h2>Figures</h2>\n<pre>" + escaped(String.join("\n", lines)) + "</pre>\n";
    }

    private static String row(Finding finding) {
        return "<tr><td>" + finding.clause().number() + "</td><td>"
                + escaped(finding.clause().title()) + "</td>"
                + cell(finding.state().name(), finding.state().words())
                + "<td>" + tests(finding.tests()) + "</td></tr>\n";
    }

    private static String others(List<TestResult> tests) {
        return tests.isEmpty() ? "" : "<h2>Other tests</h2>\n" + tests(tests);
    }

    private static String tests(List<TestResult> tests) {
        return "<details><summary>" + tests.size() + "</summary><ul>"
                + tests.stream().map(StatementHtml::test).collect(Collectors.joining()) + "</ul></details>";
    }

    private static String test(TestResult test) {
        String reason = test.reason().isEmpty() ? "" : "<pre>" + escaped(test.reason()) + "</pre>";
        return "<li class=\"" + test.result() + "\">" + test.result() + ": " + escaped(test.name()) + reason + "</li>";
    }

    private static String cell(String style, String text) {
        return "<td class=\"" + style + "\">" + text + "</td>";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
