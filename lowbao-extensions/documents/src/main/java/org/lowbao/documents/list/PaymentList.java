package org.lowbao.documents.list;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.identifier.DivisionCode;

/**
 * One month's payment list of one office (发放表), as it is written.
 *
 * @param id the list's id, which every line of it is ordered under
 * @param month the month it is made for; a line may be for an earlier one
 * @param office the name of the office that makes it
 * @param lines in the order in which they are to stand
 * @param villages the names of the villages and communities; one without a name stands with its code
 * @param signOffs the steps done so far
 * @param createdAt when the list was made; stands in the properties of the file
 */
public record PaymentList(
        String id,
        YearMonth month,
        String office,
        List<PaymentLine> lines,
        Map<DivisionCode, String> villages,
        List<SignOff> signOffs,
        Instant createdAt) {

    public PaymentList {
        lines = List.copyOf(lines);
        villages = Map.copyOf(villages);
        signOffs = List.copyOf(signOffs);
    }

    String villageName(DivisionCode village) {
        return villages.getOrDefault(village, village.value());
    }

    /** Returns id and size. */
    @Override
    public String toString() {
        return "payment list " + id + " of " + lines.size() + " lines";
    }
}
