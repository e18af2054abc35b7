package org.lowbao.rules.slot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one filler of many. What fillers compute is written as instructions of the virtual machine, so that it is
 * compiled as a whole and no operation has to be called: three to five times as fast as interpreting it. Where a platform
 * does not let classes be made, fillers are run one by one; the results are the same.
 */
public final class FillerCompiler {

    /** The virtual machine does not compile longer methods; interpreting those is no slower. */
    private static final int LONGEST_METHOD = 8000;

    /** The same goes for the method that calls them all. */
    private static final int MOST_STEPS = 400;

    /** A class is ended well before its constants run out. */
    private static final int MANY_CONSTANTS = 40_000;

    private static final String NAME = Code.PACKAGE + "CompiledFiller";
    private static final String NODES = "[L" + Code.PACKAGE + "Node;";
    private static final String FILLERS = "[L" + Code.PACKAGE + "Filler;";
    private static final String FILL = "(" + Code.FRAME + "JJ)V";
    private static final String FILL_ONE = "(" + Code.FRAME + "[J)V";

    private final List<Filler> made = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Filler> others = new ArrayList<>();
    private final ClassFile file = new ClassFile(NAME);
    private final Code all = new Code(file, nodes, 6);
    private int steps;

    private FillerCompiler() {}

    /** Returns what fills the same slots in the same order. */
    public static Filler compile(List<Filler> fillers) {
        List<Filler> joined = Columns.joined(fillers);
        try {
            var made = new ArrayList<Filler>();
            var compiler = new FillerCompiler();
            for (Filler filler : joined) {
                if (compiler.isFull()) {
                    made.add(compiler.made());
                    compiler = new FillerCompiler();
                }
                compiler.add(filler);
            }
            made.add(compiler.made());
            return inTurn(made);
        } catch (UnsupportedOperationException | LinkageError e) {
            return inTurn(joined);
        }
    }

    static Filler inTurn(List<Filler> fillers) {
        if (fillers.size() == 1) {
            return fillers.get(0);
        }
        Filler[] each = fillers.toArray(Filler[]::new);
        return (frame, day, knownOn) -> {
            for (Filler filler : each) {
                filler.fill(frame, day, knownOn);
            }
        };
    }

    private boolean isFull() {
        return steps >= MOST_STEPS || file.constants() > MANY_CONSTANTS;
    }

    private void add(Filler filler) {
        steps++;
        if (filler instanceof ComputedSlot computed) {
            var code = new Code(file, nodes, 5);
            computed.computation().emit(code, computed.slot());
            if (code.length() <= LONGEST_METHOD) {
                String called = "fill" + steps;
                file.add(false, called, FILL_ONE, code);
                all.self();
                all.frame();
                all.frame();
                all.frameValues();
                all.callSpecial(NAME, called, FILL_ONE);
                return;
            }
        }
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

    private Filler made() {
        all.end();
        file.add(true, "fill", FILL, all);
        constructor();
        byte[] bytes = file.bytes(Code.PACKAGE + "Filler", Map.of("nodes", NODES, "fillers", FILLERS));
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (Filler) hidden.findConstructor(
                            hidden.lookupClass(), MethodType.methodType(void.class, Node[].class, Filler[].class))
                    .invoke(nodes.toArray(Node[]::new), others.toArray(Filler[]::new));
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a class of our own cannot be used", e);
        }
    }

    private void constructor() {
        var code = new Code(file, nodes, 3);
        code.self();
        code.callSpecial("java/lang/Object", "<init>", "()V");
        code.self();
        code.loadReference(1);
        code.storeField("nodes", NODES);
        code.self();
        code.loadReference(2);
        code.storeField("fillers", FILLERS);
        code.end();
        file.add(true, "<init>", "(" + NODES + FILLERS + ")V", code);
    }
}
