package org.lowbao.storage.testkit;

import static org.lowbao.storage.testkit.internal.Declared.offered;
import static org.lowbao.storage.testkit.internal.Declared.require;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.testkit.internal.Settings;
import org.lowbao.storage.testkit.internal.Tested;
import org.lowbao.storage.testkit.internal.load.Speed;

/** How a store compares with the same work written by hand; it tells ratios and asserts none. */
interface SpeedClauses extends JournalVendorClauses {

    @Test
    @DisplayName("speed against hand-written JDBC, when asked for by -Dlowbao.performance=true")
    default void speed_against_hand_written_jdbc(TestReporter reporter) throws Exception {
        require(Settings.performance(), "it was not asked for by -Dlowbao.performance=true");
        DataSource source = offered(dataSource(workbench().address()), "dataSource(address)");
        for (String line : new Speed(store(), source).measure()) {
            System.out.println(about().name() + ": " + line);
            Tested.publishFigures(reporter, about().name() + ": " + line);
        }
    }
}
