package org.lowbao.core.household;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

/** Checks {@link ConsistentApplication}; reports every fault, each at its place. */
public final class ConsistentApplicationValidator implements ConstraintValidator<ConsistentApplication, Application> {

    @Override
    public boolean isValid(@Nullable Application application, ConstraintValidatorContext context) {
        if (application == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var faults = new Faults(context);
        Set<String> ids = checkMembers(application, faults);
        if (!ids.contains(application.applicantId())) {
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
        return faults.none;
    }

    private static Set<String> checkMembers(Application application, Faults faults) {
        var ids = new HashSet<String>();
        var citizenIds = new HashSet<String>();
        List<Member> members = application.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!ids.add(member.id())) {
                faults.at("members", i, "id", "{org.lowbao.core.household.memberTwice}");
            }
            int index = i;
            member.citizenId().ifPresent(citizenId -> {
                if (!citizenIds.add(citizenId.upgraded())) {
                    faults.at("members", index, "citizenId", "{org.lowbao.core.household.personTwice}");
                }
                if (!citizenId.birthDate().equals(member.birthDate())) {
                    faults.at("members", index, "birthDate", "{org.lowbao.core.household.birthDateDiffers}");
                }
                boolean stated = member.sex() == Sex.MALE || member.sex() == Sex.FEMALE;
                if (stated && citizenId.isMale() != (member.sex() == Sex.MALE)) {
                    faults.at("members", index, "sex", "{org.lowbao.core.household.sexDiffers}");
                }
            });
            if (member.birthDate().isAfter(application.appliedOn())) {
                faults.at("members", i, "birthDate", "{org.lowbao.core.household.bornLater}");
            }
        }
        long heads = members.stream().filter(m -> m.relation().isHead()).count();
        if (heads != 1) {
            faults.at("members", "{org.lowbao.core.household.oneHead}");
        }
        return members.stream().map(Member::id).collect(Collectors.toSet());
    }

    private static void checkReferences(List<String> memberIds, String list, Set<String> ids, Faults faults) {
        for (int i = 0; i < memberIds.size(); i++) {
            if (!ids.contains(memberIds.get(i))) {
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
