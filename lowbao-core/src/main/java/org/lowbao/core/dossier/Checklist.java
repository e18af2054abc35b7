package org.lowbao.core.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Requirement.Due;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.refusal.LegalBasis;

/**
 * Which papers a case needs by when, dated, as a locality publishes it.
 *
 * @param requirements in the order in which what is missing is told
 */
public record Checklist(List<Requirement> requirements) {

    private static final LocalDate SINCE_2021 = LocalDate.of(2021, 7, 1);

    public Checklist {
        requirements = List.copyOf(requirements);
    }

    /**
     * Returns the papers that the national measures ask for, in force since 2021-07-01; a locality may ask for fewer,
     * and must not ask for what government platforms can supply (民发〔2021〕57号 arts. 9, 10).
     */
    public static Checklist national() {
        return new Checklist(List.of(
                required(DocumentType.APPLICATION, Requirement.Scope.HOUSEHOLD, "民发〔2021〕57号 第4条"),
                required(DocumentType.DELEGATION, Requirement.Scope.BY_AGENT, "民发〔2021〕57号 第6条"),
                required(DocumentType.INTEGRITY_PLEDGE, Requirement.Scope.HOUSEHOLD, "民发〔2021〕57号 第9条"),
                required(DocumentType.CHECK_AUTHORISATION, Requirement.Scope.EACH_ADULT, "民发〔2021〕57号 第9条"),
                required(DocumentType.HOUSEHOLD_REGISTER_COPY, Requirement.Scope.HOUSEHOLD, "民发〔2021〕57号 第10条"),
                required(DocumentType.INCOME_STATEMENT, Requirement.Scope.HOUSEHOLD, "民发〔2021〕57号 第9条"),
                required(DocumentType.PROPERTY_STATEMENT, Requirement.Scope.HOUSEHOLD, "民发〔2021〕57号 第9条"),
                required(DocumentType.DISABILITY_CERTIFICATE, Requirement.Scope.EACH_DISABLED, "民发〔2021〕57号 第10条"),
                required(DocumentType.DIAGNOSIS, Requirement.Scope.EACH_SERIOUSLY_ILL, "民发〔2021〕57号 第10条"),
                required(DocumentType.ENROLMENT_PROOF, Requirement.Scope.EACH_ADULT_STUDENT, "民发〔2021〕57号 第7条"),
                required(DocumentType.NEAR_RELATIVE_FILING, Requirement.Scope.NEAR_RELATIVE, "民发〔2021〕57号 第11条"),
                new Requirement(
                        DocumentType.EXPENDITURE_PROOF,
                        Requirement.Scope.HOUSEHOLD,
                        Due.DECISION,
                        LegalBasis.HARDSHIP + " (paper not verified)",
                        LocalDate.of(2024, 10, 24),
                        Optional.empty(),
                        Optional.of(IdentificationKind.RIGID_EXPENDITURE_HARDSHIP)),
                required(DocumentType.ACCEPTANCE_NOTICE, Due.DECISION, "民发〔2021〕57号 第10条"),
                required(DocumentType.HOME_VISIT_FORM, Due.DECISION, "民发〔2021〕57号 第16条"),
                required(DocumentType.CHECK_REPORT, Due.DECISION, "民发〔2021〕57号 第17条"),
                required(DocumentType.DETERMINATION_RECORD, Due.DECISION, "民发〔2021〕57号 第19条"),
                required(DocumentType.TOWNSHIP_OPINION, Due.DECISION, "民发〔2021〕57号 第19条"),
                required(DocumentType.NOTICE_SHEET, Due.CONFIRMATION, "民发〔2021〕57号 第19条"),
                required(DocumentType.CONFIRMATION_FORM, Due.CONFIRMATION, "关于加强最低生活保障档案管理的通知"),
                required(DocumentType.CONFIRMATION_NOTICE, Due.CONFIRMATION, "民发〔2021〕57号 第21条"),
                required(DocumentType.NON_CONFIRMATION_NOTICE, Due.REFUSAL, "民发〔2021〕57号 第21条"),
                required(DocumentType.DELIVERY_RECEIPT, Due.REFUSAL, "民发〔2021〕57号 第21条"),
                required(DocumentType.STOP_FORM, Due.STOP, "关于加强最低生活保障档案管理的通知"),
                required(DocumentType.TERMINATION_NOTICE, Due.STOP, "社会救助暂行办法 第13条")));
    }

    /**
     * Returns everything that an application of {@code day} needs before it is accepted and that is not among
     * {@code materials}, in this list's order. {@link org.lowbao.core.casefile.Completeness} looks at a whole case.
     */
    public List<MissingMaterial> missing(Application application, List<Material> materials, LocalDate day) {
        var missing = new ArrayList<MissingMaterial>();
        // when the office knew of it plays no part in who needs a paper
        var household = Household.of(application, Instant.EPOCH);
        for (Requirement requirement : requirements) {
            if (requirement.due() != Due.ACCEPTANCE || requirement.kind().isPresent() || !requirement.appliesOn(day)) {
                continue;
            }
            for (Optional<String> subject : requirement.of().subjects(application, household)) {
                boolean there = materials.stream()
                        .anyMatch(material -> material.type() == requirement.type()
                                && material.memberId().equals(subject));
                if (!there) {
                    missing.add(new MissingMaterial(requirement.type(), subject, requirement.basis()));
                }
            }
        }
        return List.copyOf(missing);
    }

    private static Requirement required(DocumentType type, Requirement.Scope of, String basis) {
        return new Requirement(type, of, Due.ACCEPTANCE, basis, SINCE_2021, Optional.empty());
    }

    private static Requirement required(DocumentType type, Due due, String basis) {
        return new Requirement(type, Requirement.Scope.HOUSEHOLD, due, basis, SINCE_2021, Optional.empty());
    }
}
