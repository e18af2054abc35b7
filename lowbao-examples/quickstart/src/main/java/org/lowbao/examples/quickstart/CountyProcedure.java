package org.lowbao.examples.quickstart;

import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;

/** How a made-up county changes what the national measures leave to it. */
final class CountyProcedure {

    private CountyProcedure() {}

    static Procedure of() {
        // procedure: begin
        Procedure county = Procedure.national()
                .changed()
                .confirmingRole(new Provision<>(Role.TOWNSHIP_REVIEWER, "its document"))
                .noticeLimit(new Provision<>(TimeLimit.workingDays(7), "its document"))
                .build();
        // procedure: end
        return county;
    }
}
