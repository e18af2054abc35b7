package org.lowbao.rules.slot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a class: its constants, two fields and its methods. As much of the format as {@link FillerCompiler} needs; an
 * old version of it, which needs no frames for the verifier.
 */
final class ClassFile {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION = 49;
    private static final int FINAL_SUPER = 0x0030;
    private static final int PUBLIC = 0x0001;
    private static final int PRIVATE = 0x0002;

    private final String name;
    private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
    private final DataOutputStream constant = new DataOutputStream(constants);
    private final Map<List<Object>, Integer> indexes = new HashMap<>();
    private int next = 1;
    private final ByteArrayOutputStream methods = new ByteArrayOutputStream();
    private final DataOutputStream method = new DataOutputStream(methods);
    private int count;

    ClassFile(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Returns how many constants there are; a class has at most 65,535. */
    int constants() {
        return next;
    }

    int text(String text) {
        return indexed(List.of("text", text), 1, () -> {
            constant.writeByte(1);
            constant.writeUTF(text);
        });
    }

    int type(String type) {
        return pointing(7, text(type));
    }

    int longNumber(long number) {
        return indexed(List.of("long", number), 2, () -> {
            constant.writeByte(5);
            constant.writeLong(number);
        });
    }

    int field(String owner, String field, String descriptor) {
        return member(9, owner, field, descriptor);
    }

    int method(String owner, String called, String descriptor) {
        return member(10, owner, called, descriptor);
    }

    int interfaceMethod(String owner, String called, String descriptor) {
        return member(11, owner, called, descriptor);
    }

    private int member(int tag, String owner, String member, String descriptor) {
        int type = type(owner);
        int described = pair(12, text(member), text(descriptor));
        return pair(tag, type, described);
    }

    private int pointing(int tag, int to) {
        return indexed(List.of(tag, to), 1, () -> {
            constant.writeByte(tag);
            constant.writeShort(to);
        });
    }

    private int pair(int tag, int first, int second) {
        return indexed(List.of(tag, first, second), 1, () -> {
            constant.writeByte(tag);
            constant.writeShort(first);
            constant.writeShort(second);
        });
    }

    private interface Writing {
        void write() throws IOException;
    }

    private int indexed(List<Object> key, int size, Writing writing) {
        Integer known = indexes.get(key);
        if (known != null) {
            return known;
        }
        written(writing);
        indexes.put(key, next);
        next += size;
        return next - size;
    }

    /** Memory takes everything. */
    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(boolean isPublic, String called, String descriptor, Code code) {
        byte[] instructions = code.instructions();
        int named = text(called);
        int described = text(descriptor);
        int attribute = text("Code");
        count++;
        written(() -> {
            method.writeShort(isPublic ? PUBLIC : PRIVATE);
            method.writeShort(named);
            method.writeShort(described);
            method.writeShort(1);
            method.writeShort(attribute);
            method.writeInt(12 + instructions.length);
            method.writeShort(code.maxStack());
            method.writeShort(code.maxLocals());
            method.writeInt(instructions.length);
            method.write(instructions);
            method.writeShort(0);
            method.writeShort(0);
        });
    }

    /** @param fields descriptors by the names of the fields */
    byte[] bytes(String implemented, Map<String, String> fields) {
        int self = type(name);
        int parent = type("java/lang/Object");
        int contract = type(implemented);
        fields.forEach((field, descriptor) -> {
            text(field);
            text(descriptor);
        });
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        written(() -> {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeShort(next);
            constants.writeTo(out);
            out.writeShort(FINAL_SUPER);
            out.writeShort(self);
            out.writeShort(parent);
            out.writeShort(1);
            out.writeShort(contract);
            out.writeShort(fields.size());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                out.writeShort(PRIVATE);
                out.writeShort(text(field.getKey()));
                out.writeShort(text(field.getValue()));
                out.writeShort(0);
            }
            out.writeShort(count);
            methods.writeTo(out);
            out.writeShort(0);
        });
        return bytes.toByteArray();
    }
}
