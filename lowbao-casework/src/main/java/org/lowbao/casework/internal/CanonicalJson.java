package org.lowbao.casework.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lowbao.storage.StorageException;

/**
 * JSON of one form: the same value gives the same bytes, on every machine, for decades. The code of a sealed value first,
 * then property names sorted, no blanks, times as ISO 8601 text, amounts as text, UTF-8. What is written is read back
 * strictly: an unknown property is a fault, because a form only changes with its version.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(16 * 1024 * 1024)
                            .build())
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Making a writer costs as much as writing an entry. */
    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
            return MAPPER.writerFor(type);
        }
    };

    private CanonicalJson() {}

    /** Returns the canonical bytes of a value. */
    public static byte[] write(Object value) {
        return text(value, value.getClass()).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the canonical text of a value as one of a type, whose code it then carries if the type is sealed. */
    static String text(Object value, Class<?> as) {
        try {
            return WRITERS.get(as).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a value of ours: " + value.getClass().getName(), scrubbed(e));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw damaged(type, e);
        }
    }

    /** Reads a tree, to be lifted before it becomes a value. */
    public static ObjectNode readTree(byte[] json) {
        try {
            return MAPPER.readValue(json, ObjectNode.class);
        } catch (IOException e) {
            throw damaged(ObjectNode.class, e);
        }
    }

    /** Makes a tree into a value. */
    public static <T> T convert(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (IOException e) {
            throw damaged(type, e);
        }
    }

    private static StorageException damaged(Class<?> type, IOException e) {
        return new StorageException(
                StorageException.Trouble.DAMAGED, "stored bytes are no " + type.getSimpleName(), scrubbed(e));
    }

    /** Jackson repeats what it read; a person's data must not travel in an exception. */
    private static IOException scrubbed(IOException e) {
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " at byte " + json.getLocation().getByteOffset()
                : "";
        return new IOException(e.getClass().getSimpleName() + where);
    }
}
