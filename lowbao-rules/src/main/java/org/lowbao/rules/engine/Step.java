package org.lowbao.rules.engine;

import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.slot.Dependency;
import org.lowbao.rules.slot.Filler;

/** What fills one slot of every instance of its subject, out of slots filled before. */
interface Step {

    /** What is filled. */
    Symbol symbol();

    /** Where it is declared. */
    At at();

    /** What fills it. */
    Filler filler();

    /** Names the slots that have to be filled before. */
    void dependencies(Dependency dependency);
}
