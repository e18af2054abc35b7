package org.lowbao.rules.slot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A class that is being written: one method for each computed slot, and one that calls them and all other fillers. */
final class FillerClass {

    static final String NODES = "[L" + Code.PACKAGE + "Node;";

    /** The virtual machine does not compile longer methods; interpreting those is no slower. */
    private static final int LONGEST_METHOD = 8000;

    /** The same goes for the method that calls them all. */
    private static final int MOST_STEPS = 400;

    /**
     * A class has at most 65,535 constants. It takes three bytes of instructions to use a number that is one, and such a
     * number counts as two: with as many bytes as this, and one method more, there are fewer than 50,000.
     */
    private static final int MANY_BYTES = 64_000;

    private static final String NAME = Code.PACKAGE + "CompiledFiller";
    private static final String FILLERS = "[L" + Code.PACKAGE + "Filler;";
    private static final String FILL = "(" + Code.FRAME + "JJ)V";
    private static final String FILL_ONE = "(" + Code.FRAME + "[J)V";

    private final List<Node> nodes = new ArrayList<>();
    private final List<Filler> others = new ArrayList<>();
    private final ClassWriter writer = new Writer();
    private final Code all;
    private int steps;
    private int bytes;

    FillerClass() {
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            Code.PACKAGE + "Filler"
        });
        field("nodes", NODES);
        field("fillers", FILLERS);
        constructor();
        this.all = code(writer, Opcodes.ACC_PUBLIC, "fill", FILL, nodes, 6);
    }

    /** Works frames out without loading a class by its name: no variable ever holds objects of two classes. */
    private static final class Writer extends ClassWriter {
        Writer() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }

    private void field(String name, String descriptor) {
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, descriptor, null, null)
                .visitEnd();
    }

    private void constructor() {
        Code code = code(writer, Opcodes.ACC_PUBLIC, "<init>", "(" + NODES + FILLERS + ")V", nodes, 3);
        code.self();
        code.callConstructorAbove();
        code.self();
        code.loadReference(1);
        code.storeField("nodes", NODES);
        code.self();
        code.loadReference(2);
        code.storeField("fillers", FILLERS);
        code.end();
    }

    private static Code code(
            ClassWriter writer, int access, String called, String descriptor, List<Node> nodes, int variables) {
        return new Code(writer.visitMethod(access, called, descriptor, null, null), NAME, nodes, variables);
    }

    boolean isFull() {
        return steps >= MOST_STEPS || bytes >= MANY_BYTES;
    }

    void add(Filler filler) {
        steps++;
        int length = filler instanceof ComputedSlot computed ? length(computed) : 0;
        if (filler instanceof ComputedSlot computed && length < LONGEST_METHOD) {
            bytes += length;
            write(computed);
        } else {
            call(filler);
        }
    }

    private void call(Filler filler) {
        others.add(filler);
        all.self();
        all.field("fillers", FILLERS);
        all.push(others.size() - 1);
        all.loadObject();
        all.frame();
        all.loadLong(2);
        all.loadLong(4);
        all.callFiller(FILL);
    }

    private void write(ComputedSlot computed) {
        String called = "fill" + steps;
        Code code = code(writer, Opcodes.ACC_PRIVATE, called, FILL_ONE, nodes, 5);
        computed.computation().emit(code, computed.slot());
        code.end();
        all.self();
        all.frame();
        all.frame();
        all.frameValues();
        all.callOwn(called, FILL_ONE);
    }

    /** Writes the instructions into a class that is thrown away: one that is too long must not get into this one. */
    private static int length(ComputedSlot computed) {
        Code trial = code(new ClassWriter(0), Opcodes.ACC_PRIVATE, "fill", FILL_ONE, new ArrayList<>(), 5);
        computed.computation().emit(trial, computed.slot());
        return trial.length();
    }

    /** Ends the class and returns its only instance. */
    Filler made() {
        all.end();
        writer.visitEnd();
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            return (Filler) hidden.findConstructor(
                            hidden.lookupClass(), MethodType.methodType(void.class, Node[].class, Filler[].class))
                    .invoke(nodes.toArray(Node[]::new), others.toArray(Filler[]::new));
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a class of our own cannot be used", e);
        }
    }
}
