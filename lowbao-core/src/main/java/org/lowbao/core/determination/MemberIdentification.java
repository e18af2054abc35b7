package org.lowbao.core.determination;

import org.lowbao.core.money.Money;

/**
 * One member identified alone.
 *
 * @param memberId the member's place in the dossier
 * @param kind as what
 * @param monthly the amount a month for this member
 */
public record MemberIdentification(String memberId, IdentificationKind kind, Money monthly) {

    @Override
    public String toString() {
        return kind + " of member " + memberId;
    }
}
