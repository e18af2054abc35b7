package org.lowbao.rules.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/** Turns the bytes of a file into nodes that know their places; refuses what could blow up. */
final class YamlFiles {

    private static final int MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_PACK_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 16;

    private final List<Fault> faults;

    YamlFiles(List<Fault> faults) {
        this.faults = faults;
    }

    /** One file, read; {@code codePoints} has the place of every code point in the text. */
    record File(String name, String text, int[] codePoints, Node root) {

        /** Returns what stands between two marks, which count code points. */
        String between(int from, int to) {
            return text.substring(codePoints[from], codePoints[to]);
        }

        static int[] codePoints(String text) {
            int[] places = new int[text.codePointCount(0, text.length()) + 1];
            int at = 0;
            for (int i = 0; i < places.length; i++) {
                places[i] = at;
                at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
            }
            return places;
        }
    }

    List<File> read(PackSource source) {
        var read = new ArrayList<File>();
        long size = source.files().values().stream()
                .mapToLong(bytes -> bytes.length)
                .sum();
        if (size > MAX_PACK_BYTES) {
            refuse(source.name(), 0, 0, FaultCode.PACK_TOO_LARGE, size + " B", MAX_PACK_BYTES + " B");
            return read;
        }
        source.files()
                .forEach(
                        (file, bytes) -> read(source.name() + "/" + file, bytes).ifPresent(read::add));
        return read;
    }

    private Optional<File> read(String name, byte[] bytes) {
        if (bytes.length > MAX_FILE_BYTES) {
            refuse(name, 0, 0, FaultCode.PACK_TOO_LARGE, bytes.length + " B", MAX_FILE_BYTES + " B");
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            refuse(name, 0, 0, FaultCode.NOT_UTF8);
            return Optional.empty();
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_FILE_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        var yaml = new Yaml(options);
        try {
            if (!isPlain(name, yaml.parse(new java.io.StringReader(text)))) {
                return Optional.empty();
            }
            Node root = yaml.compose(new java.io.StringReader(text));
            if (root == null) {
                refuse(name, 1, 1, FaultCode.WRONG_SHAPE, "a mapping");
                return Optional.empty();
            }
            return Optional.of(new File(name, text, File.codePoints(text), root));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            refuse(
                    name,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    FaultCode.YAML_SYNTAX,
                    String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            refuse(
                    name,
                    0,
                    0,
                    FaultCode.YAML_SYNTAX,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /** Looks at the stream of events, before anything is built from it. */
    private boolean isPlain(String name, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            Optional<FaultCode> fault = unwanted(event);
            if (fault.isPresent()) {
                String tag = event instanceof ScalarEvent scalar ? String.valueOf(scalar.getTag()) : "";
                refuse(name, line(event), column(event), fault.get(), tag);
                return false;
            }
            depth += event instanceof CollectionStartEvent
                    ? 1
                    : event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd) ? -1 : 0;
            if (depth > MAX_DEPTH) {
                refuse(name, line(event), column(event), FaultCode.YAML_TOO_DEEP, String.valueOf(MAX_DEPTH));
                return false;
            }
        }
        return true;
    }

    private static Optional<FaultCode> unwanted(Event event) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            return Optional.of(FaultCode.YAML_ALIAS);
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
        return tagged ? Optional.of(FaultCode.YAML_TAG) : Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }

    private void refuse(String file, int line, int column, FaultCode code, String... particulars) {
        faults.add(new Fault(code, file, line, column, List.of(particulars)));
    }
}
