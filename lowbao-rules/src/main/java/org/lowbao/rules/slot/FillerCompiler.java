package org.lowbao.rules.slot;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one filler of many. What fillers compute is written as instructions of the virtual machine, so that it is
 * compiled as a whole and no operation has to be called: three to five times as fast as interpreting it.
 *
 * <p>Everything can be interpreted too, with the same results: a slot whose instructions would be longer than the virtual
 * machine compiles, an operation that has no instructions of its own, and every slot on a platform that does not let
 * classes be made, such as a native image.
 */
public final class FillerCompiler {

    private FillerCompiler() {}

    /** Returns what fills the same slots in the same order. */
    public static Filler compile(List<Filler> fillers) {
        List<Filler> joined = Columns.joined(fillers);
        try {
            return inTurn(compiled(joined));
        } catch (UnsupportedOperationException | LinkageError e) {
            return inTurn(joined);
        }
    }

    private static List<Filler> compiled(List<Filler> fillers) {
        var made = new ArrayList<Filler>();
        var open = new FillerClass();
        for (Filler filler : fillers) {
            if (open.isFull()) {
                made.add(open.made());
                open = new FillerClass();
            }
            open.add(filler);
        }
        made.add(open.made());
        return made;
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
}
