package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The instructions of one method that fills a slot. An operation emits what leaves its value, a {@code long}, on the
 * stack, computed for the row in the variable {@link #row}.
 */
final class Code {

    static final String PACKAGE = "org/lowbao/rules/slot/";
    static final String FRAME = "L" + PACKAGE + "Frame;";

    private static final int SELF = 0;
    private static final int FRAME_VARIABLE = 1;
    private static final int VALUES = 2;
    private static final int ROW = 3;

    /** A place to jump to. */
    static final class Label {
        private int place = -1;
        private final List<Integer> jumps = new ArrayList<>();
    }

    private final ClassFile file;
    private final List<Node> nodes;
    private byte[] bytes = new byte[256];
    private int length;
    private int stack;
    private int maxStack;
    private int variables;
    private int maxVariables;
    private int row = ROW;

    /** @param nodes what the class holds on to, because it cannot be written into instructions */
    Code(ClassFile file, List<Node> nodes, int variables) {
        this.file = file;
        this.nodes = nodes;
        this.variables = variables;
        this.maxVariables = variables;
    }

    int length() {
        return length;
    }

    byte[] instructions() {
        return Arrays.copyOf(bytes, length);
    }

    int maxStack() {
        return maxStack;
    }

    int maxLocals() {
        return maxVariables;
    }

    /** Sets aside a variable. */
    int variable(int size) {
        int variable = variables;
        variables += size;
        maxVariables = Math.max(maxVariables, variables);
        return variable;
    }

    /** Gives back every variable from this one on. */
    void release(int variable) {
        variables = variable;
    }

    int row() {
        return row;
    }

    /** Makes a variable the row that operations are computed for, and returns the one that was. */
    int row(int variable) {
        int former = row;
        row = variable;
        return former;
    }

    /** Leaves the filler itself. */
    void self() {
        indexed(25, SELF, 1);
    }

    /** Leaves the frame. */
    void frame() {
        indexed(25, FRAME_VARIABLE, 1);
    }

    /** Leaves the array of slots. */
    void values() {
        indexed(25, VALUES, 1);
    }

    void loadReference(int variable) {
        indexed(25, variable, 1);
    }

    void loadInt(int variable) {
        indexed(21, variable, 1);
    }

    void storeInt(int variable) {
        indexed(54, variable, -1);
    }

    void loadLong(int variable) {
        indexed(22, variable, 2);
    }

    void storeLong(int variable) {
        indexed(55, variable, -2);
    }

    void push(int number) {
        if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
            put(16, 1);
            bytes(number, 1);
        } else if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
            put(17, 1);
            bytes(number, 2);
        } else {
            push((long) number);
            longToInt();
        }
    }

    void push(long number) {
        put(20, 2);
        bytes(file.longNumber(number), 2);
    }

    void addInts() {
        put(96, -1);
    }

    void longToInt() {
        put(136, -1);
    }

    /** Takes a range off the stack and leaves where it starts. */
    void rangeStart() {
        push(Integer.SIZE);
        put(123, -1);
        longToInt();
    }

    /** Takes an array and an index off the stack, and leaves what is there. */
    void loadElement() {
        put(47, 0);
    }

    /** Takes an array, an index and a {@code long} off the stack. */
    void storeElement() {
        put(80, -4);
    }

    /** Takes an array of objects and an index off the stack, and leaves what is there. */
    void loadObject() {
        put(50, -1);
    }

    void cast(String type) {
        put(192, 0);
        bytes(file.type(PACKAGE + type), 2);
    }

    void field(String name, String descriptor) {
        put(180, 0);
        bytes(file.field(file.name(), name, descriptor), 2);
    }

    void storeField(String name, String descriptor) {
        put(181, -2);
        bytes(file.field(file.name(), name, descriptor), 2);
    }

    /** Takes a frame off the stack and leaves its slots. */
    void frameValues() {
        put(180, 0);
        bytes(file.field(PACKAGE + "Frame", "values", "[J"), 2);
    }

    void jump(Label label) {
        jump(167, 0, label);
    }

    /** Takes two {@code long} off the stack, and jumps if they are equal. */
    void jumpIfEqual(Label label) {
        put(148, -3);
        jump(153, -1, label);
    }

    /** Takes two {@code long} off the stack, and jumps if they are not equal. */
    void jumpIfUnequal(Label label) {
        put(148, -3);
        jump(154, -1, label);
    }

    /** Takes two {@code int} off the stack, and jumps if the first is not below the second. */
    void jumpIfNotBelow(Label label) {
        jump(162, -2, label);
    }

    private void jump(int instruction, int change, Label label) {
        int at = length;
        put(instruction, change);
        if (label.place >= 0) {
            bytes(label.place - at, 2);
        } else {
            label.jumps.add(at);
            bytes(0, 2);
        }
    }

    void place(Label label) {
        label.place = length;
        for (int at : label.jumps) {
            int offset = length - at;
            bytes[at + 1] = (byte) (offset >> Byte.SIZE);
            bytes[at + 2] = (byte) offset;
        }
    }

    /** Says that the value on the stack is that of another branch, and not on it where the next instruction runs. */
    void otherwise() {
        stack -= 2;
    }

    /** Calls a static method of this package. */
    void call(String owner, String called, String descriptor) {
        put(184, 0);
        bytes(file.method(PACKAGE + owner, called, descriptor), 2);
        change(descriptor);
    }

    /** Calls a method of an object below its arguments. */
    void callOn(String owner, String called, String descriptor) {
        put(182, -1);
        bytes(file.method(owner.contains("/") ? owner : PACKAGE + owner, called, descriptor), 2);
        change(descriptor);
    }

    /** Calls a private method of the class itself, or the constructor above it. */
    void callSpecial(String owner, String called, String descriptor) {
        put(183, -1);
        bytes(file.method(owner, called, descriptor), 2);
        change(descriptor);
    }

    void callFiller(String descriptor) {
        put(185, -1);
        bytes(file.interfaceMethod(PACKAGE + "Filler", "fill", descriptor), 2);
        bytes(6, 1);
        bytes(0, 1);
        change(descriptor);
    }

    private void change(String descriptor) {
        int change = 0;
        for (int i = 1; descriptor.charAt(i) != ')'; i++) {
            char c = descriptor.charAt(i);
            change -= c == 'J' ? 2 : 1;
            while (descriptor.charAt(i) == '[') {
                i++;
            }
            if (descriptor.charAt(i) == 'L') {
                i = descriptor.indexOf(';', i);
            }
        }
        char result = descriptor.charAt(descriptor.indexOf(')') + 1);
        stack(change + (result == 'V' ? 0 : result == 'J' ? 2 : 1));
    }

    void end() {
        put(177, 0);
    }

    /** Leaves an operation on the stack, to be called as it is. */
    void node(Node node) {
        nodes.add(node);
        self();
        field("nodes", "[L" + PACKAGE + "Node;");
        push(nodes.size() - 1);
        loadObject();
    }

    private void indexed(int instruction, int variable, int change) {
        if (variable > 255) {
            put(196, 0);
        }
        put(instruction, change);
        bytes(variable, variable > 255 ? 2 : 1);
    }

    private void put(int instruction, int change) {
        bytes(instruction, 1);
        stack(change);
    }

    private void stack(int change) {
        stack += change;
        maxStack = Math.max(maxStack, stack);
    }

    private void bytes(int number, int size) {
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        for (int i = size - 1; i >= 0; i--) {
            bytes[length++] = (byte) (number >> i * Byte.SIZE);
        }
    }
}
