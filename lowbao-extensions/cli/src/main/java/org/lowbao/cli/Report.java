package org.lowbao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command speaks: in which language, as text or as one JSON object. For one thread. */
final class Report {

    /** The languages of messages. */
    enum Language {
        ZH(Locale.ROOT),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private CommandSpec command;

    @Option(
            names = "--lang",
            description = "Language of messages: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.ZH;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    boolean isJson() {
        return json;
    }

    Locale locale() {
        return language.locale;
    }

    boolean isEnglish() {
        return language == Language.EN;
    }

    /** The object that is printed in the end, if JSON is wanted. */
    ObjectNode object() {
        return object;
    }

    /** Prints a line, unless JSON is wanted. */
    void line(String text) {
        if (!json) {
            out().println(text);
        }
    }

    /** Prints a line of the program's own words, with what stands in their braces. */
    void say(String key, Object... particulars) {
        String words = ResourceBundle.getBundle(
                        "org.lowbao.cli.Messages",
                        language.locale,
                        Report.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        for (int i = 0; i < particulars.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(particulars[i]));
        }
        line(words);
    }

    /** Tells faults with the lines they stand in, and whether none of them is an error. */
    boolean faults(List<Fault> faults, Sources sources) {
        long warnings =
                faults.stream().filter(fault -> fault.code().isWarning()).count();
        long errors = faults.size() - warnings;
        var array = object.putArray("faults");
        for (Fault fault : faults) {
            place(array.addObject(), fault.at())
                    .put("code", fault.code().name())
                    .put("severity", fault.code().isWarning() ? "warning" : "error")
                    .put("message", fault.message(locale()));
            say(fault.code().isWarning() ? "warning" : "error", fault.at(), fault.code(), fault.message(locale()));
            sources.excerpt(fault).forEach(line -> line("  " + line));
        }
        object.put("errors", errors).put("warnings", warnings);
        return errors == 0;
    }

    static ObjectNode place(ObjectNode node, At at) {
        node.put("file", at.file()).put("line", at.line()).put("column", at.column());
        if (!at.heading().isEmpty()) {
            node.put("heading", at.heading());
        }
        return node;
    }

    /** Prints the JSON object if it is wanted, and returns the exit code. */
    int end(boolean sound) {
        if (json) {
            try {
                out().println(MAPPER.writeValueAsString(object));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree of plain values can be written", e);
            }
        }
        return sound ? 0 : Lowbao.FOUND;
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
