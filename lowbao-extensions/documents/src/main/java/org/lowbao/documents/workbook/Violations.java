package org.lowbao.documents.workbook;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.person.Member;
import org.lowbao.documents.workbook.HouseholdDraft.Located;

/** Checks a draft by Jakarta Validation and says in which sheet, row and column each violation lies. */
final class Violations {

    /** What follows from a member row that could not be read, and is then no fault of its own. */
    private static final Set<FaultCode> OF_MISSING_MEMBERS =
            EnumSet.of(FaultCode.UNKNOWN_MEMBER, FaultCode.ONE_HEAD, FaultCode.NO_MEMBERS);

    private static final Map<String, FaultCode> CODES = Map.ofEntries(
            Map.entry("{org.lowbao.core.NotNegative}", FaultCode.NEGATIVE),
            Map.entry("{org.lowbao.core.household.unknownMember}", FaultCode.UNKNOWN_MEMBER),
            Map.entry("{org.lowbao.core.household.memberTwice}", FaultCode.MEMBER_TWICE),
            Map.entry("{org.lowbao.core.household.personTwice}", FaultCode.PERSON_TWICE),
            Map.entry("{org.lowbao.core.household.birthDateDiffers}", FaultCode.BIRTH_DATE_DIFFERS),
            Map.entry("{org.lowbao.core.household.sexDiffers}", FaultCode.SEX_DIFFERS),
            Map.entry("{org.lowbao.core.household.bornLater}", FaultCode.BORN_LATER),
            Map.entry("{org.lowbao.core.household.oneHead}", FaultCode.ONE_HEAD),
            Map.entry("{jakarta.validation.constraints.NotEmpty.message}", FaultCode.NO_MEMBERS),
            Map.entry("{jakarta.validation.constraints.NotBlank.message}", FaultCode.VALUE_MISSING),
            Map.entry("{jakarta.validation.constraints.NotNull.message}", FaultCode.VALUE_MISSING),
            Map.entry("{jakarta.validation.constraints.Pattern.message}", FaultCode.SHAPE),
            Map.entry("{jakarta.validation.constraints.Size.message}", FaultCode.TOO_MANY),
            Map.entry("{jakarta.validation.constraints.Min.message}", FaultCode.TOO_SMALL));

    private static final Map<String, IntakeSheet> LISTS = Map.of(
            "members", IntakeSheet.MEMBERS,
            "incomes", IntakeSheet.INCOMES,
            "properties", IntakeSheet.PROPERTY,
            "expenditures", IntakeSheet.RIGID_EXPENDITURE,
            "supporters", IntakeSheet.SUPPORTERS);

    private static final Map<String, IntakeColumn> HOUSEHOLD_COLUMNS = Map.of(
            "number", IntakeColumn.APPLICATION_NUMBER,
            "appliedOn", IntakeColumn.APPLICATION_DATE,
            "division", IntakeColumn.VILLAGE_CODE,
            "address", IntakeColumn.ADDRESS,
            "phone", IntakeColumn.PHONE,
            "area", IntakeColumn.AREA,
            "applicantId", IntakeColumn.APPLICANT,
            "account", IntakeColumn.ACCOUNT,
            "materials", IntakeColumn.MATERIALS);

    private static final Map<IntakeSheet, Map<String, IntakeColumn>> COLUMNS = Map.of(
            IntakeSheet.MEMBERS,
                    Map.ofEntries(
                            Map.entry("id", IntakeColumn.MEMBER_NUMBER),
                            Map.entry("name", IntakeColumn.NAME),
                            Map.entry("citizenId", IntakeColumn.CITIZEN_ID),
                            Map.entry("sex", IntakeColumn.SEX),
                            Map.entry("birthDate", IntakeColumn.BIRTH_DATE),
                            Map.entry("relation", IntakeColumn.RELATION_TO_HEAD),
                            Map.entry("maritalStatus", IntakeColumn.MARITAL_STATUS),
                            Map.entry("disability", IntakeColumn.DISABILITY_CATEGORY),
                            Map.entry("workCapacity", IntakeColumn.WORK_CAPACITY)),
            IntakeSheet.INCOMES,
                    Map.of(
                            "memberId", IntakeColumn.MEMBER_NUMBER,
                            "category", IntakeColumn.CATEGORY,
                            "kind", IntakeColumn.KIND,
                            "amount", IntakeColumn.AMOUNT),
            IntakeSheet.PROPERTY,
                    Map.of("kind", IntakeColumn.KIND, "use", IntakeColumn.USE, "value", IntakeColumn.VALUE),
            IntakeSheet.RIGID_EXPENDITURE,
                    Map.of(
                            "memberId", IntakeColumn.MEMBER_NUMBER,
                            "kind", IntakeColumn.KIND,
                            "amount", IntakeColumn.AMOUNT),
            IntakeSheet.SUPPORTERS,
                    Map.of(
                            "name", IntakeColumn.NAME,
                            "citizenId", IntakeColumn.CITIZEN_ID,
                            "relation", IntakeColumn.RELATION,
                            "householdSize", IntakeColumn.HOUSEHOLD_SIZE,
                            "income", IntakeColumn.YEARLY_INCOME,
                            "able", IntakeColumn.ABLE,
                            "pledged", IntakeColumn.PLEDGED));

    private final Validator validator;

    Violations(Validator validator) {
        this.validator = validator;
    }

    /**
     * Returns the faults that the domain's rules find in what could be read of a household.
     *
     * @param hasItsRows whether the rows of other sheets could find it; no member is missing from one they could not
     */
    List<RowFault> of(HouseholdDraft draft, boolean hasItsRows) {
        Application application = draft.application();
        var faults = new ArrayList<RowFault>();
        for (ConstraintViolation<Application> violation : validator.validate(application)) {
            place(draft, violation).ifPresent(faults::add);
        }
        draft.base().ifPresent(base -> checkMaterials(draft, base.materials(), faults));
        if (!hasItsRows || draft.hasFaultyRowsIn(IntakeSheet.MEMBERS)) {
            faults.removeIf(fault -> OF_MISSING_MEMBERS.contains(fault.code()));
        }
        return faults;
    }

    private static void checkMaterials(HouseholdDraft draft, List<Material> materials, List<RowFault> faults) {
        List<String> members = draft.values(IntakeSheet.MEMBERS, Member.class).stream()
                .map(Member::id)
                .toList();
        boolean known = materials.stream()
                .allMatch(material -> material.memberId().map(members::contains).orElse(true));
        if (!known) {
            faults.add(
                    RowFault.of(IntakeSheet.HOUSEHOLDS, draft.row(), IntakeColumn.MATERIALS, FaultCode.UNKNOWN_MEMBER));
        }
    }

    private static Optional<RowFault> place(HouseholdDraft draft, ConstraintViolation<?> violation) {
        FaultCode code = CODES.getOrDefault(violation.getMessageTemplate(), FaultCode.INVALID_VALUE);
        List<String> properties = new ArrayList<>();
        Optional<Integer> index = Optional.empty();
        for (Path.Node node : violation.getPropertyPath()) {
            index = index.or(() -> Optional.ofNullable(node.getIndex()));
            if (node.getKind() == ElementKind.PROPERTY) {
                properties.add(node.getName());
            }
        }
        String first = properties.isEmpty() ? "" : properties.get(0);
        IntakeSheet sheet = LISTS.getOrDefault(first, IntakeSheet.HOUSEHOLDS);
        if (sheet != IntakeSheet.HOUSEHOLDS && index.isPresent()) {
            Located<?> part = draft.partsOf(sheet).get(index.get());
            Optional<IntakeColumn> column = Optional.ofNullable(properties.size() > 1 ? properties.get(1) : null)
                    .map(COLUMNS.getOrDefault(sheet, Map.of())::get);
            return Optional.of(new RowFault(Optional.of(sheet), part.row(), column, code, List.of()));
        }
        if (sheet == IntakeSheet.HOUSEHOLDS && draft.base().isEmpty()) {
            // a fault of what only stands in for the row
            return Optional.empty();
        }
        String leaf = first.equals("contact") && properties.size() > 1 ? properties.get(1) : first;
        return Optional.of(new RowFault(
                Optional.of(IntakeSheet.HOUSEHOLDS),
                draft.row(),
                Optional.ofNullable(HOUSEHOLD_COLUMNS.get(leaf)),
                code,
                List.of()));
    }
}
