package org.lowbao.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.casework.internal.Office;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.fact.HouseholdFacts;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;
import org.lowbao.rules.pack.Stage;

/** Synthetic people and officers; every number lies under division prefix 99, which no place has. */
final class Fixtures {

    static final String COUNTY = "990101";
    static final Actor CLERK = new Actor("c1", "Clerk One", Role.WINDOW_CLERK, "990101100");
    static final Actor INVESTIGATOR = new Actor("i1", "Investigator One", Role.INVESTIGATOR, "990101100");
    static final Actor SECOND_INVESTIGATOR = new Actor("i2", "Investigator Two", Role.INVESTIGATOR, "990101100");
    static final Actor REVIEWER = new Actor("r1", "Reviewer One", Role.TOWNSHIP_REVIEWER, "990101100");
    static final Actor CONFIRMER = new Actor("k1", "Confirmer One", Role.COUNTY_CONFIRMER, "990101");
    static final Actor PAYER = new Actor("p1", "Payer One", Role.PAYMENT_OFFICER, "990101");
    static final Actor SECOND_PAYER = new Actor("p2", "Payer Two", Role.PAYMENT_OFFICER, "990101");
    static final Actor ARCHIVIST = new Actor("a1", "Archivist One", Role.ARCHIVIST, "990101");

    static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    static final String NAME = "欧阳测试";

    private Fixtures() {}

    /** Returns a valid number under prefix 99 for a woman born on 1950-05-05. */
    static CitizenId number(int sequence) {
        String digits = "990101" + "19500505" + String.format(java.util.Locale.ROOT, "%02d", sequence) + "2";
        return CitizenId.of(digits + CitizenId.checkCharacter(digits));
    }

    static Application application(String number, CitizenId person) {
        return application(number, person, APPLIED, Optional.of(BankAccountNumber.of("9900000000000001")));
    }

    static Application application(
            String number, CitizenId person, LocalDate appliedOn, Optional<BankAccountNumber> account) {
        List<Material> materials = papersOfHousehold();
        materials.add(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")));
        return new Application(
                number,
                appliedOn,
                DivisionCode.of("990101100201"),
                new Contact("测试村一组", "13000000000"),
                AreaClass.RURAL,
                "1",
                List.of(new Member(
                        "1",
                        PersonName.of(NAME),
                        Optional.of(person),
                        Sex.FEMALE,
                        LocalDate.of(1950, 5, 5),
                        Kinship.HEAD,
                        MaritalStatus.WIDOWED,
                        Optional.empty(),
                        false,
                        WorkCapacity.NONE,
                        false)),
                List.of(new Income("1", IncomeCategory.TRANSFER, "maintenance", Flow.monthly(Money.ofYuan("123.45")))),
                true,
                List.of(),
                List.of(),
                List.of(),
                account,
                false,
                materials);
    }

    /** Returns what every household brings, to which the papers of its members are added. */
    static List<Material> papersOfHousehold() {
        var papers = new ArrayList<Material>();
        for (DocumentType type : List.of(
                DocumentType.APPLICATION,
                DocumentType.INTEGRITY_PLEDGE,
                DocumentType.HOUSEHOLD_REGISTER_COPY,
                DocumentType.INCOME_STATEMENT,
                DocumentType.PROPERTY_STATEMENT)) {
            papers.add(Material.originalOnPaper(type, Optional.empty()));
        }
        return papers;
    }

    static HomeVisit visit(LocalDate on, List<Material> photographs) {
        return new HomeVisit(
                on, List.of(INVESTIGATOR, SECOND_INVESTIGATOR), Optional.of("1"), photographs, List.of(), "");
    }

    /** A clock that a test sets. */
    static final class TestClock extends Clock {
        private Instant now = Instant.EPOCH;

        void set(LocalDate day) {
            now = day.atTime(9, 0).atZone(Office.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return Office.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Confirms everybody with 400 yuan, or nobody. */
    record FixedPolicy(IdentificationKind kind) implements PolicyEngine {
        @Override
        public List<PolicyReference> policies() {
            return List.of(new PolicyReference("test", "1", "00"));
        }

        @Override
        public List<PolicyRegister.Change> changesSince(PolicyEngine former) {
            return List.of();
        }

        @Override
        public Determination determine(HouseholdFacts facts, Stage stage, YearMonth month, Instant knownOn) {
            return new Determination(
                    month,
                    knownOn,
                    kind,
                    List.of(),
                    kind.isPaidMonthly() ? Money.ofYuan("400") : Money.ZERO,
                    Money.ZERO,
                    List.of(new Finding(
                            "income.below-standard",
                            kind.isEligible() ? Finding.Answer.MET : Finding.Answer.NOT_MET,
                            "社会救助暂行办法 第9条",
                            "家庭人均月收入低于当地低保标准",
                            "")),
                    List.of(),
                    List.of(),
                    List.of(),
                    policies(),
                    1,
                    List.of());
        }
    }

    /** An agency that finds everybody alive, registered and without a vehicle. */
    static class QuietAgency implements AgencyLookup {
        @Override
        public String agency() {
            return "public-security";
        }

        @Override
        public java.util.Set<LookupItem> items() {
            return java.util.Set.of(LookupItem.DEATH, LookupItem.VEHICLES);
        }

        @Override
        public List<LookupAnswer> ask(List<LookupRequest> requests) {
            return requests.stream()
                    .flatMap(request -> request.items().stream()
                            .map(item -> new LookupAnswer(request.id(), item, APPLIED, new Reply.NoRecord())))
                    .toList();
        }
    }
}
