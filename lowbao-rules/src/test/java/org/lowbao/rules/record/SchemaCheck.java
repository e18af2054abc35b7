package org.lowbao.rules.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks a tree against as much of JSON Schema as the published schema uses; a keyword it does not know is an error. */
final class SchemaCheck {

    private final Map<String, Object> root;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(Map<String, Object> root) {
        this.root = root;
    }

    static List<String> faults(Map<String, Object> schema, Object value) {
        var check = new SchemaCheck(schema);
        check.value("$", schema, value);
        return check.faults;
    }

    private void value(String path, Map<String, Object> schema, Object value) {
        schema.forEach((keyword, operand) -> {
            switch (keyword) {
                case "$schema", "$id", "$defs", "title", "description", "properties" -> {}
                case "$ref" -> value(path, definition((String) operand), value);
                case "type" -> require(isOf((String) operand, value), path + " is no " + operand);
                case "const" -> require(operand.equals(value), path + " is not " + operand);
                case "enum" -> require(((List<?>) operand).contains(value), path + " is none of " + operand);
                case "pattern" ->
                    require(
                            value instanceof String text && Pattern.matches((String) operand, text),
                            path + " does not match");
                case "minimum" -> require((Long) value >= (Long) operand, path + " is too small");
                case "required" ->
                    ((List<?>) operand)
                            .forEach(name ->
                                    require(Tree.of(value).containsKey(name), path + "." + name + " is missing"));
                case "items" -> items(path, Tree.of(operand), value);
                case "additionalProperties" -> members(path, schema, operand, Tree.of(value));
                default -> throw new IllegalArgumentException("keyword " + keyword);
            }
        });
        Map<String, Object> properties = Tree.object(schema, "properties");
        Tree.of(value).forEach((name, member) -> {
            if (properties.containsKey(name)) {
                value(path + "." + name, Tree.of(properties.get(name)), member);
            }
        });
    }

    private Map<String, Object> definition(String reference) {
        return Tree.object(Tree.object(root, "$defs"), reference.substring("#/$defs/".length()));
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            default -> value instanceof Long;
        };
    }

    private void items(String path, Map<String, Object> schema, Object value) {
        List<?> items = (List<?>) value;
        for (int i = 0; i < items.size(); i++) {
            value(path + "[" + i + "]", schema, items.get(i));
        }
    }

    private void members(String path, Map<String, Object> schema, Object others, Map<String, Object> value) {
        value.forEach((name, member) -> {
            if (!Tree.object(schema, "properties").containsKey(name)) {
                require(!Boolean.FALSE.equals(others), path + "." + name + " is not foreseen");
                value(path + "." + name, Tree.of(others), member);
            }
        });
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
