package org.lowbao.examples.countyyear;

import java.util.List;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;

/** The invented officers of the example: as many persons as the separation of duties asks for. */
final class Officers {

    static final String TOWNSHIP = "990101100";
    static final String COUNTY = "990101";

    static final Actor CLERK = new Actor("township-clerk", "虚构受理员", Role.WINDOW_CLERK, TOWNSHIP);
    static final List<Actor> INVESTIGATORS = List.of(
            new Actor("township-investigator-1", "虚构调查员甲", Role.INVESTIGATOR, TOWNSHIP),
            new Actor("township-investigator-2", "虚构调查员乙", Role.INVESTIGATOR, TOWNSHIP));
    static final Actor INVESTIGATOR = INVESTIGATORS.get(0);
    static final Actor REVIEWER = new Actor("township-reviewer", "虚构审核员", Role.TOWNSHIP_REVIEWER, TOWNSHIP);
    static final Actor CONFIRMER = new Actor("county-confirmer", "虚构确认员", Role.COUNTY_CONFIRMER, COUNTY);
    static final List<Actor> COUNTY_VISITORS = List.of(
            new Actor("county-visitor-1", "虚构抽查员甲", Role.COUNTY_CONFIRMER, COUNTY),
            new Actor("county-visitor-2", "虚构抽查员乙", Role.COUNTY_CONFIRMER, COUNTY));
    static final Actor PAYER = new Actor("county-payer", "虚构制表员", Role.PAYMENT_OFFICER, COUNTY);
    static final Actor CHECKER = new Actor("county-checker", "虚构复核员", Role.PAYMENT_OFFICER, COUNTY);
    static final Actor ARCHIVIST = new Actor("county-archivist", "虚构档案员", Role.ARCHIVIST, COUNTY);
    static final Actor SUPERVISOR = new Actor("county-supervisor", "虚构监督员", Role.SUPERVISOR, COUNTY);

    private Officers() {}
}
