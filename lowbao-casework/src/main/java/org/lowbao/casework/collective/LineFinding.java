package org.lowbao.casework.collective;

import java.time.YearMonth;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.core.entitlement.PaymentLine;

/**
 * What was found about one line of a payment list.
 *
 * @param dossierId the household's dossier
 * @param item what the line is paid for
 * @param month the line's benefit month
 * @param kind what was found
 */
public record LineFinding(String dossierId, PaymentItem item, YearMonth month, Kind kind) {

    /** What can be found. Names are stored and never renamed. */
    public enum Kind {
        /** No account is known; the money stays due. */
        WITHOUT_ACCOUNT(true),
        /** Payment is withheld since the list was prepared; the money stays owed. */
        WITHHELD(true),
        /** Something else is due since the list was prepared, or the dossier takes no order any more. */
        NO_LONGER_DUE(true),
        /** It differs from the month before by more than the place's share; it is paid, and whoever approves looks at it. */
        DIFFERS_MUCH(false),
        /** Somebody else keeps the household's card or passbook, under an agreement that the county filed; it is paid. */
        KEPT_BY_ANOTHER(false),
        /** Somebody else keeps the household's card or passbook without agreement or filing; it is paid, and supervision sees it. */
        KEPT_IRREGULARLY(false);

        private final boolean holdsBack;

        Kind(boolean holdsBack) {
            this.holdsBack = holdsBack;
        }

        /** Tells whether a line is not paid because of it. */
        public boolean holdsBack() {
            return holdsBack;
        }
    }

    /** Returns a finding about a line. */
    public static LineFinding of(PaymentLine line, Kind kind) {
        return new LineFinding(line.dossierId(), line.item(), line.month(), kind);
    }

    boolean holdsBack(PaymentLine line) {
        return kind.holdsBack()
                && line.dossierId().equals(dossierId)
                && line.item() == item
                && line.month().equals(month);
    }
}
