package org.lowbao.core.household;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

/**
 * Checks {@link ConsistentApplication}; reports every fault, each at its place.
 *
 * <p>What is missing altogether is another constraint's business. Both are checked in one run, so nothing here relies on
 * the other: a missing part is passed over.
 */
public final class ConsistentApplicationValidator implements ConstraintValidator<ConsistentApplication, Application> {

    @Override
    public boolean isValid(@Nullable Application application, ConstraintValidatorContext context) {
        if (application == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var faults = new Faults(context);
        Set<String> ids = checkMembers(application, faults);
        if (application.applicantId() != null && !ids.contains(application.applicantId())) {
            faults.at("applicantId", "{org.lowbao.core.household.unknownMember}");
        }
        checkReferences(application.incomes().stream().map(Income::memberId).toList(), "incomes", ids, faults);
        checkReferences(
                application.expenditures().stream()
                        .map(RigidExpenditure::memberId)
                        .toList(),
                "expenditures",
                ids,
                faults);
        checkReferences(
                application.materials().stream()
                        .map(ConsistentApplicationValidator::memberIdOf)
                        .toList(),
                "materials",
                ids,
                faults);
        checkReferences(
                application.registrations().stream().map(Registration::memberId).toList(),
                "registrations",
                ids,
                faults);
        checkAgent(application, faults);
        return faults.none;
    }

    private static void checkAgent(Application application, Faults faults) {
        agentOf(application)
                .filter(agent ->
                        agent.kind() == Agent.Kind.PERSON && agent.citizenId().isEmpty())
                .ifPresent(agent -> faults.within("agent", "citizenId", "{org.lowbao.core.household.agentUnknown}"));
        informedOf(application)
                .filter(informed -> isAfter(informed.on(), application.appliedOn()))
                .ifPresent(informed -> faults.within("informed", "on", "{org.lowbao.core.household.informedLater}"));
    }

    private static Set<String> checkMembers(Application application, Faults faults) {
        var ids = new HashSet<String>();
        var citizenIds = new HashSet<String>();
        List<Member> members = application.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.id() != null && !ids.add(member.id())) {
                faults.at("members", i, "id", "{org.lowbao.core.household.memberTwice}");
            }
            int index = i;
            citizenIdOf(member).ifPresent(citizenId -> {
                if (!citizenIds.add(citizenId.upgraded())) {
                    faults.at("members", index, "citizenId", "{org.lowbao.core.household.personTwice}");
                }
                if (member.birthDate() != null && !citizenId.birthDate().equals(member.birthDate())) {
                    faults.at("members", index, "birthDate", "{org.lowbao.core.household.birthDateDiffers}");
                }
                boolean stated = member.sex() == Sex.MALE || member.sex() == Sex.FEMALE;
                if (stated && citizenId.isMale() != (member.sex() == Sex.MALE)) {
                    faults.at("members", index, "sex", "{org.lowbao.core.household.sexDiffers}");
                }
            });
            if (isAfter(member.birthDate(), application.appliedOn())) {
                faults.at("members", i, "birthDate", "{org.lowbao.core.household.bornLater}");
            }
        }
        long heads = members.stream()
                .filter(member -> member.relation() != null && member.relation().isHead())
                .count();
        if (heads != 1) {
            faults.at("members", "{org.lowbao.core.household.oneHead}");
        }
        return ids;
    }

    @SuppressWarnings("NullAway") // a form read from JSON may lack it, whatever the type says
    private static Optional<CitizenId> citizenIdOf(Member member) {
        return member.citizenId() == null ? Optional.empty() : member.citizenId();
    }

    @SuppressWarnings("NullAway") // likewise
    private static @Nullable String memberIdOf(Material material) {
        return material.memberId() == null ? null : material.memberId().orElse(null);
    }

    @SuppressWarnings("NullAway") // likewise
    private static Optional<Agent> agentOf(Application application) {
        return application.agent() == null ? Optional.empty() : application.agent();
    }

    @SuppressWarnings("NullAway") // likewise
    private static Optional<Outreach> informedOf(Application application) {
        return application.informed() == null ? Optional.empty() : application.informed();
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private static void checkReferences(List<@Nullable String> memberIds, String list, Set<String> ids, Faults faults) {
        for (int i = 0; i < memberIds.size(); i++) {
            String memberId = memberIds.get(i);
            if (memberId != null && !ids.contains(memberId)) {
                faults.at(list, i, "memberId", "{org.lowbao.core.household.unknownMember}");
            }
        }
    }

    private static final class Faults {
        private final ConstraintValidatorContext context;
        private boolean none = true;

        private Faults(ConstraintValidatorContext context) {
            this.context = context;
        }

        private void at(String field, String message) {
            none = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }

        private void within(String part, String field, String message) {
            none = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(part)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }

        private void at(String list, int index, String field, String message) {
            none = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(list)
                    .addPropertyNode(field)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }
    }
}
