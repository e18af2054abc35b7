package org.lowbao.core.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.person.Member;

/**
 * What a household files: who they are, what they live on, and the papers they bring (申请). By household, through one
 * of its members (民发〔2021〕57号 art. 4).
 *
 * <p>A missing list and an empty list differ where it matters: {@code declaresProperty} tells whether the household
 * made a statement about its property at all. Silence is not "none".
 *
 * @param number the host's number of this application; filing the same application under the same number again changes
 *     nothing
 * @param appliedOn the day of application
 * @param division the village or community, 12 digits
 * @param contact where the household can be reached
 * @param area which standard applies
 * @param applicantId the member who applies
 * @param members 1 to 30, ids and citizen ids all different, exactly one head
 * @param incomes of the members, in the period that the policy asks for
 * @param declaresProperty whether a statement of property was made
 * @param properties what the household owns
 * @param expenditures what it cannot avoid spending
 * @param supporters persons outside who have to support somebody in it
 * @param account where benefit is to be paid; may be missing at application
 * @param nearRelativeOfOfficial whether separate registration (单独登记备案) applies, art. 11
 * @param materials the papers brought
 * @param formerDossier the dossier in another county or office that this one goes on from, as its transfer certificate
 *     names it; absent if there is none
 * @param agent who brings it for the household; absent if it applies itself
 * @param informed that the household was told of its right before it applied; absent if nobody did
 * @param registrations of the members who are not both registered and living where it is filed
 */
@ConsistentApplication
public record Application(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}",
                groups = {Default.class, Draft.class})
        String number,

        @NotNull LocalDate appliedOn,
        @NotNull DivisionCode division,
        @NotNull @Valid Contact contact,
        @NotNull AreaClass area,
        @NotBlank String applicantId,

        @NotEmpty
        @Size(
                max = 30,
                groups = {Default.class, Draft.class})
        List<@NotNull @Valid Member> members,

        @NotNull
        @Size(
                max = 500,
                groups = {Default.class, Draft.class})
        List<@NotNull @Valid Income> incomes,

        boolean declaresProperty,
        @NotNull @Size(max = 200) List<@NotNull @Valid Property> properties,
        @NotNull @Size(max = 200) List<@NotNull @Valid RigidExpenditure> expenditures,
        @NotNull @Size(max = 50) List<@NotNull @Valid Supporter> supporters,
        Optional<BankAccountNumber> account,
        boolean nearRelativeOfOfficial,
        @NotNull @Size(max = 500) List<@NotNull @Valid Material> materials,
        // not written where it is absent, so that applications of before it stay as they were, byte for byte
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Size(min = 1, max = 128) String> formerDossier,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid Agent> agent,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<@Valid Outreach> informed,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @NotNull @Size(max = 30)
        List<@NotNull @Valid Registration> registrations) {

    public Application {
        members = List.copyOf(members);
        incomes = List.copyOf(incomes);
        properties = List.copyOf(properties);
        expenditures = List.copyOf(expenditures);
        supporters = List.copyOf(supporters);
        materials = List.copyOf(materials);
        // forms of before say nothing about it, and then everybody is registered where they apply
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
    }

    /** An application that a household brings itself, all of whose members are registered where it is filed. */
    public Application(
            String number,
            LocalDate appliedOn,
            DivisionCode division,
            Contact contact,
            AreaClass area,
            String applicantId,
            List<Member> members,
            List<Income> incomes,
            boolean declaresProperty,
            List<Property> properties,
            List<RigidExpenditure> expenditures,
            List<Supporter> supporters,
            Optional<BankAccountNumber> account,
            boolean nearRelativeOfOfficial,
            List<Material> materials) {
        this(
                number,
                appliedOn,
                division,
                contact,
                area,
                applicantId,
                members,
                incomes,
                declaresProperty,
                properties,
                expenditures,
                supporters,
                account,
                nearRelativeOfOfficial,
                materials,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Begins an application; what is not set is empty, and property is not declared until it is said so.
     *
     * @param number the host's number of the application
     * @param appliedOn the day of application
     * @param division the village or community, 12 digits
     * @param area which standard applies
     */
    public static Builder builder(String number, LocalDate appliedOn, DivisionCode division, AreaClass area) {
        return new Builder(number, appliedOn, division, area);
    }

    /**
     * Returns the member who applies.
     *
     * @throws java.util.NoSuchElementException if the application is not consistent; a filed one always is
     */
    public Member applicant() {
        return member(applicantId).orElseThrow();
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "application of " + members.size() + " members";
    }

    /**
     * Gathers an {@link Application}, part by part. Checks nothing: whoever takes the application in validates it whole.
     * Not safe for many threads.
     */
    public static final class Builder {

        private final String number;
        private final LocalDate appliedOn;
        private final DivisionCode division;
        private final AreaClass area;
        private final List<Member> members = new ArrayList<>();
        private final List<Income> incomes = new ArrayList<>();
        private final List<Property> properties = new ArrayList<>();
        private final List<RigidExpenditure> expenditures = new ArrayList<>();
        private final List<Supporter> supporters = new ArrayList<>();
        private final List<Material> materials = new ArrayList<>();
        private Contact contact = Contact.NONE;
        private Optional<String> applicantId = Optional.empty();
        private Optional<BankAccountNumber> account = Optional.empty();
        private Optional<String> formerDossier = Optional.empty();
        private boolean declaresProperty;
        private boolean nearRelativeOfOfficial;
        private Optional<Agent> agent = Optional.empty();
        private Optional<Outreach> informed = Optional.empty();
        private final List<Registration> registrations = new ArrayList<>();

        private Builder(String number, LocalDate appliedOn, DivisionCode division, AreaClass area) {
            this.number = number;
            this.appliedOn = appliedOn;
            this.division = division;
            this.area = area;
        }

        /** Sets where the household can be reached; {@link Contact#NONE} if not set. */
        public Builder contact(Contact reachedAt) {
            this.contact = reachedAt;
            return this;
        }

        /** Adds a member. */
        public Builder member(Member member) {
            members.add(member);
            return this;
        }

        /** Sets which member applies; the head of the household, or else the first member, if not set. */
        public Builder applicant(String memberId) {
            this.applicantId = Optional.of(memberId);
            return this;
        }

        /** Adds an income. */
        public Builder income(Income income) {
            incomes.add(income);
            return this;
        }

        /** Adds a piece of property. With the first one, all that the household owns counts as declared. */
        public Builder property(Property property) {
            properties.add(property);
            return declaresProperty();
        }

        /** Says that the household stated all its property, which is none if none is added. */
        public Builder declaresProperty() {
            this.declaresProperty = true;
            return this;
        }

        /** Adds expenditure that the household cannot avoid. */
        public Builder expenditure(RigidExpenditure expenditure) {
            expenditures.add(expenditure);
            return this;
        }

        /** Adds a supporter from outside. */
        public Builder supporter(Supporter supporter) {
            supporters.add(supporter);
            return this;
        }

        /** Sets where benefit is to be paid. */
        public Builder account(BankAccountNumber paidTo) {
            this.account = Optional.of(paidTo);
            return this;
        }

        /** Says that separate registration (单独登记备案) applies. */
        public Builder nearRelativeOfOfficial() {
            this.nearRelativeOfOfficial = true;
            return this;
        }

        /** Names the dossier elsewhere that this application goes on from (迁入). */
        public Builder formerDossier(String dossier) {
            this.formerDossier = Optional.of(dossier);
            return this;
        }

        /** Adds a paper that was brought. */
        public Builder material(Material material) {
            materials.add(material);
            return this;
        }

        /** Says that somebody else brings it for the household. */
        public Builder by(Agent authorised) {
            this.agent = Optional.of(authorised);
            return this;
        }

        /** Says that the household was told of its right before it applied. */
        public Builder informed(Outreach outreach) {
            this.informed = Optional.of(outreach);
            return this;
        }

        /** Says where a member is registered and lives, if not both where it is filed. */
        public Builder registration(Registration registration) {
            registrations.add(registration);
            return this;
        }

        /** Returns the application as gathered so far; the builder can go on. */
        public Application build() {
            return new Application(
                    number,
                    appliedOn,
                    division,
                    contact,
                    area,
                    applicantId.orElseGet(this::firstOfHousehold),
                    members,
                    incomes,
                    declaresProperty,
                    properties,
                    expenditures,
                    supporters,
                    account,
                    nearRelativeOfOfficial,
                    materials,
                    formerDossier,
                    agent,
                    informed,
                    registrations);
        }

        /** Without members there is nobody to name; validation refuses the blank together with the empty list. */
        private String firstOfHousehold() {
            return members.stream()
                    .filter(member -> member.relation().isHead())
                    .findFirst()
                    .or(() -> members.stream().findFirst())
                    .map(Member::id)
                    .orElse("");
        }
    }
}
