package org.lowbao.rules.engine;

import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.pack.At;
import org.lowbao.rules.slot.Dependency;
import org.lowbao.rules.slot.Frame;

/** What fills one slot of every instance of its subject, out of slots filled before. */
interface Step {

    /** What is filled. */
    Symbol symbol();

    /** Where it is declared. */
    At at();

    /**
     * @param day the day for which dated rows are to hold, as {@link org.lowbao.rules.slot.Dates} tells
     * @param knownOn rows decided later are not looked at
     */
    void fill(Frame frame, long day, long knownOn);

    /** Names the slots that have to be filled before. */
    void dependencies(Dependency dependency);
}
