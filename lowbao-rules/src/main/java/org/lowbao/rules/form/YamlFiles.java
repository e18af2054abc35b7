package org.lowbao.rules.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lowbao.rules.fault.At;
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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns the bytes of YAML files into items that know their places; refuses what could blow up. For one thread. */
public final class YamlFiles {

    private static final int MAX_FILE_BYTES = 1 << 20;
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 16;

    private final List<Fault> faults;

    /** @param faults where to note what is wrong */
    public YamlFiles(List<Fault> faults) {
        this.faults = faults;
    }

    /**
     * Reads files that together have at most 4 MiB, each at most 1 MiB.
     *
     * @param name of the pack, before each file's name in messages
     * @return what stands in each file that could be read
     */
    public List<Item> read(String name, SortedMap<String, byte[]> files) {
        var read = new ArrayList<Item>();
        long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (size > MAX_BYTES) {
            refuse(name, 0, 0, FaultCode.PACK_TOO_LARGE, size + " B", MAX_BYTES + " B");
            return read;
        }
        files.forEach((file, bytes) -> read(name + "/" + file, bytes).ifPresent(read::add));
        return read;
    }

    private Optional<Item> read(String name, byte[] bytes) {
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
            return Optional.of(new Items(name, text).of(root));
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

    /** Turns the nodes of one file into items. */
    private final class Items {

        private final String name;
        private final String text;
        /** The place of every code point, since marks count those. */
        private final int[] codePoints;

        Items(String name, String text) {
            this.name = name;
            this.text = text;
            this.codePoints = new int[text.codePointCount(0, text.length()) + 1];
            int at = 0;
            for (int i = 0; i < codePoints.length; i++) {
                codePoints[i] = at;
                at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
            }
        }

        Item of(Node node) {
            if (node instanceof MappingNode mapping) {
                return new Item.Mapping(
                        mapping.getValue().stream()
                                .flatMap(tuple -> entry(tuple).stream())
                                .toList(),
                        at(node));
            }
            if (node instanceof SequenceNode sequence) {
                return new Item.Sequence(
                        sequence.getValue().stream().map(this::of).toList(), at(node));
            }
            return new Item.Text(scalar((ScalarNode) node));
        }

        private Optional<Item.Entry> entry(NodeTuple tuple) {
            At at = at(tuple.getKeyNode());
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                return Optional.of(new Item.Entry(key.getValue(), at, of(tuple.getValueNode())));
            }
            faults.add(at.fault(FaultCode.WRONG_SHAPE, "a text"));
            return Optional.empty();
        }

        private Scalar scalar(ScalarNode node) {
            int from = codePoints[node.getStartMark().getIndex()];
            int to = codePoints[node.getEndMark().getIndex()];
            return new Scalar(node.getValue(), at(node), text.substring(from, to));
        }

        private At at(Node node) {
            return new At(
                    name, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
        }
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
