package org.lowbao.documents.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.person.Member;

/** A household while its rows come in. For one thread. */
final class HouseholdDraft {

    /** The row of the household sheet. */
    record Base(
            String applicationNumber,
            LocalDate appliedOn,
            DivisionCode village,
            String villageName,
            AreaClass area,
            Contact contact,
            String applicantId,
            Optional<BankAccountNumber> account,
            boolean nearRelative,
            boolean declaresProperty,
            List<Material> materials) {

        /** Stands in for a row that could not be read, so that the household's other rows can be checked. */
        static final Base UNREAD = new Base(
                "0",
                LocalDate.MAX,
                DivisionCode.of("990000000000"),
                "",
                AreaClass.RURAL,
                Contact.NONE,
                "",
                Optional.empty(),
                false,
                false,
                List.of());

        @Override
        public String toString() {
            return "household row";
        }
    }

    /** Something read from a row. */
    record Located<T>(int row, T value) {}

    private final String number;
    private final int row;
    private final Map<IntakeSheet, List<Located<?>>> parts = new EnumMap<>(IntakeSheet.class);
    private final Set<IntakeSheet> faultySheets = EnumSet.noneOf(IntakeSheet.class);
    private final List<RowFault> faults = new ArrayList<>();
    private Optional<Base> base = Optional.empty();

    HouseholdDraft(String number, int row) {
        this.number = number;
        this.row = row;
        for (IntakeSheet sheet : IntakeSheet.values()) {
            parts.put(sheet, new ArrayList<>());
        }
    }

    String number() {
        return number;
    }

    int row() {
        return row;
    }

    void base(Base read) {
        base = Optional.of(read);
    }

    Optional<Base> base() {
        return base;
    }

    /** Adds what a row gave; a row with faults gives none and leaves its faults. */
    void add(IntakeSheet sheet, RowCells cells, Optional<?> part) {
        faults.addAll(cells.faults());
        if (cells.isFaulty()) {
            faultySheets.add(sheet);
        }
        part.ifPresent(value -> partsOf(sheet).add(new Located<>(cells.row(), value)));
    }

    void add(RowFault fault) {
        faults.add(fault);
    }

    List<RowFault> faults() {
        return faults;
    }

    boolean hasFaultyRowsIn(IntakeSheet sheet) {
        return faultySheets.contains(sheet);
    }

    List<Located<?>> partsOf(IntakeSheet sheet) {
        return parts.computeIfAbsent(sheet, none -> new ArrayList<>());
    }

    /** Returns the application as far as it could be read. */
    Application application() {
        Base read = base.orElse(Base.UNREAD);
        return new Application(
                read.applicationNumber(),
                read.appliedOn(),
                read.village(),
                read.contact(),
                read.area(),
                read.applicantId(),
                values(IntakeSheet.MEMBERS, Member.class),
                values(IntakeSheet.INCOMES, Income.class),
                read.declaresProperty(),
                values(IntakeSheet.PROPERTY, Property.class),
                values(IntakeSheet.RIGID_EXPENDITURE, RigidExpenditure.class),
                values(IntakeSheet.SUPPORTERS, Supporter.class),
                read.account(),
                read.nearRelative(),
                read.materials());
    }

    <T> List<T> values(IntakeSheet sheet, Class<T> type) {
        return partsOf(sheet).stream().map(part -> type.cast(part.value())).toList();
    }
}
