package org.lowbao.rules.slot;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of one method of a filler, in the words of slots and rows. An operation emits what leaves its value, a
 * {@code long}, on the stack, computed for the row in the variable {@link #row}.
 */
final class Code {

    static final String PACKAGE = "org/lowbao/rules/slot/";
    static final String FRAME = "L" + PACKAGE + "Frame;";

    private static final int SELF = 0;
    private static final int FRAME_VARIABLE = 1;
    private static final int VALUES = 2;
    private static final int ROW = 3;

    private final MethodVisitor method;
    private final String filler;
    private final List<Node> nodes;
    private int variables;
    private int row = ROW;

    /**
     * Starts the instructions.
     *
     * @param filler the class that the method is of
     * @param nodes what the class holds on to, because it cannot be written into instructions
     * @param variables the number of variables that are in use from the start
     */
    Code(MethodVisitor method, String filler, List<Node> nodes, int variables) {
        this.method = method;
        this.filler = filler;
        this.nodes = nodes;
        this.variables = variables;
        method.visitCode();
    }

    /** Returns how many bytes the instructions take so far. */
    int length() {
        var here = new Label();
        method.visitLabel(here);
        return here.getOffset();
    }

    /** Sets aside a variable. */
    int variable(int size) {
        int variable = variables;
        variables += size;
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
        loadReference(SELF);
    }

    /** Leaves the frame. */
    void frame() {
        loadReference(FRAME_VARIABLE);
    }

    /** Leaves the array of slots. */
    void values() {
        loadReference(VALUES);
    }

    void loadReference(int variable) {
        method.visitVarInsn(Opcodes.ALOAD, variable);
    }

    void loadInt(int variable) {
        method.visitVarInsn(Opcodes.ILOAD, variable);
    }

    void storeInt(int variable) {
        method.visitVarInsn(Opcodes.ISTORE, variable);
    }

    void loadLong(int variable) {
        method.visitVarInsn(Opcodes.LLOAD, variable);
    }

    void storeLong(int variable) {
        method.visitVarInsn(Opcodes.LSTORE, variable);
    }

    void push(int number) {
        if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
            method.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
            method.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            method.visitLdcInsn(number);
        }
    }

    void push(long number) {
        method.visitLdcInsn(number);
    }

    void addInts() {
        method.visitInsn(Opcodes.IADD);
    }

    void longToInt() {
        method.visitInsn(Opcodes.L2I);
    }

    /** Takes a range off the stack and leaves where it starts. */
    void rangeStart() {
        push(Integer.SIZE);
        method.visitInsn(Opcodes.LSHR);
        longToInt();
    }

    /** Takes an array and an index off the stack, and leaves what is there. */
    void loadElement() {
        method.visitInsn(Opcodes.LALOAD);
    }

    /** Takes an array, an index and a {@code long} off the stack. */
    void storeElement() {
        method.visitInsn(Opcodes.LASTORE);
    }

    /** Takes an array of objects and an index off the stack, and leaves what is there. */
    void loadObject() {
        method.visitInsn(Opcodes.AALOAD);
    }

    void cast(String type) {
        method.visitTypeInsn(Opcodes.CHECKCAST, PACKAGE + type);
    }

    void field(String name, String descriptor) {
        method.visitFieldInsn(Opcodes.GETFIELD, filler, name, descriptor);
    }

    void storeField(String name, String descriptor) {
        method.visitFieldInsn(Opcodes.PUTFIELD, filler, name, descriptor);
    }

    /** Takes a frame off the stack and leaves its slots. */
    void frameValues() {
        method.visitFieldInsn(Opcodes.GETFIELD, PACKAGE + "Frame", "values", "[J");
    }

    void jump(Label label) {
        method.visitJumpInsn(Opcodes.GOTO, label);
    }

    /** Takes two {@code long} off the stack, and jumps if they are equal. */
    void jumpIfEqual(Label label) {
        method.visitInsn(Opcodes.LCMP);
        method.visitJumpInsn(Opcodes.IFEQ, label);
    }

    /** Takes two {@code long} off the stack, and jumps if they are not equal. */
    void jumpIfUnequal(Label label) {
        method.visitInsn(Opcodes.LCMP);
        method.visitJumpInsn(Opcodes.IFNE, label);
    }

    /** Takes two {@code int} off the stack, and jumps if the first is not below the second. */
    void jumpIfNotBelow(Label label) {
        method.visitJumpInsn(Opcodes.IF_ICMPGE, label);
    }

    void place(Label label) {
        method.visitLabel(label);
    }

    /** Calls a static method of this package. */
    void call(String owner, String called, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PACKAGE + owner, called, descriptor, false);
    }

    /** Calls a method of an object of this package, which is below its arguments. */
    void callOn(String owner, String called, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, PACKAGE + owner, called, descriptor, false);
    }

    /** Calls another method of the filler. */
    void callOwn(String called, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, filler, called, descriptor, false);
    }

    void callConstructorAbove() {
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    }

    void callFiller(String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKEINTERFACE, PACKAGE + "Filler", "fill", descriptor, true);
    }

    /** Leaves an operation on the stack, to be called as it is. */
    void node(Node node) {
        nodes.add(node);
        self();
        field("nodes", FillerClass.NODES);
        push(nodes.size() - 1);
        loadObject();
    }

    /** Returns, and lets the sizes and frames be worked out. */
    void end() {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
