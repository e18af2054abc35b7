package org.lowbao.rules.testkit;

import java.time.YearMonth;
import org.lowbao.rules.engine.FactSheet;

/** Packs, ready to be asked. */
@FunctionalInterface
interface PolicyUnderTest {

    Result determine(FactSheet facts, YearMonth month);
}
