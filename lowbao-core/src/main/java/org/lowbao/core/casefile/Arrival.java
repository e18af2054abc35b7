package org.lowbao.core.casefile;

import org.lowbao.core.household.Membership;

/**
 * Somebody who came over from another dossier.
 *
 * @param formerId the place he or she had there; what that dossier holds is about this place
 * @param membership in the new place, with every number and name he or she was known by before
 */
public record Arrival(String formerId, Membership membership) {}
