package org.lowbao.storage.testkit.statement;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lowbao.storage.testkit.statement.Statement.Finding;

/** A statement for machines: form 1, whose names never change their meaning. */
final class StatementJson {

    private StatementJson() {}

    static String of(Statement statement) {
        return "{"
                + name("form") + "1,\n"
                + field("verdict", statement.verdict()) + ",\n"
                + field("contract", statement.contract()) + ",\n"
                + field("store", statement.product().name()) + ",\n"
                + field("version", statement.product().version()) + ",\n"
                + field("runsOn", statement.product().runsOn()) + ",\n"
                + field("testClass", statement.testClass()) + ",\n"
                + field("date", statement.on().toString()) + ",\n"
                + name("capabilities") + list(statement.capabilities(), StatementJson::text) + ",\n"
                + name("figures") + list(statement.figures(), StatementJson::text) + ",\n"
                + name("clauses") + list(statement.findings(), StatementJson::finding) + ",\n"
                + name("otherTests") + list(statement.others(), StatementJson::test) + "}\n";
    }

    private static String finding(Finding finding) {
        return "\n{"
                + field("number", finding.clause().number()) + ", "
                + field("title", finding.clause().title()) + ", "
                + field("state", finding.state().name()) + ", "
                + name("tests") + list(finding.tests(), StatementJson::test) + "}";
    }

    private static String test(TestResult test) {
        return "\n  {"
                + field("name", test.name()) + ", "
                + field("result", test.result().name()) + ", "
                + field("reason", test.reason()) + "}";
    }

    private static <T> String list(Collection<T> items, Function<T, String> writer) {
        return items.stream().map(writer).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String field(String name, String value) {
        return name(name) + text(value);
    }

    private static String name(String name) {
        return text(name) + ": ";
    }

    private static String text(String value) {
        var text = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
