package org.lowbao.documents.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;

/**
 * The statutory notice of one village (公示单). It shows the applicant's full name, the number of members and the amount,
 * and has no room for anything else: no number, no address, no reason, nothing of health, income or property.
 *
 * @param kind of which result
 * @param county the county's name
 * @param township the township's or street's name
 * @param village the village's or community's name
 * @param from the first day on the board
 * @param to the last day on the board, not before {@code from}
 * @param phone where anybody can object (监督电话)
 * @param lines in the order in which they are to stand
 * @param createdAt when the list was made; stands in the properties of the file
 */
public record NoticeList(
        Kind kind,
        String county,
        String township,
        String village,
        LocalDate from,
        LocalDate to,
        String phone,
        List<Line> lines,
        Instant createdAt) {

    /** What is made known. */
    public enum Kind {
        /** The township's proposal, before it is confirmed (初审公示). */
        FIRST_REVIEW,
        /** Who receives it (公布). */
        CONFIRMED
    }

    /**
     * One family.
     *
     * @param applicant in whose name it applied
     * @param members how many are covered
     * @param monthly what it is to receive every month
     */
    public record Line(PersonName applicant, int members, Money monthly) {

        /** Returns nothing of the family. */
        @Override
        public String toString() {
            return "notice line";
        }
    }

    public NoticeList {
        lines = List.copyOf(lines);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a notice posted from " + from + " cannot come down on " + to);
        }
    }

    /** Returns kind and size. */
    @Override
    public String toString() {
        return kind + " notice of " + lines.size() + " lines";
    }
}
