package org.lowbao.core.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.Agent;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.person.Member;

/**
 * One line of a checklist: which document is required of whom, under which condition, and who says so.
 *
 * @param type the document
 * @param of for whom it is required
 * @param due by when
 * @param basis the document and article that ask for it
 * @param from the first day on which it is required
 * @param until the last day, if it has one
 * @param kind only where the household is proposed or identified as this; absent for every kind
 */
public record Requirement(
        DocumentType type,
        Scope of,
        Due due,
        String basis,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<IdentificationKind> kind) {

    /** A requirement whatever the household is identified as. */
    public Requirement(DocumentType type, Scope of, Due due, String basis, LocalDate from, Optional<LocalDate> until) {
        this(type, of, due, basis, from, until, Optional.empty());
    }

    /** By when in a case a document has to be there. */
    public enum Due {
        /** Before the application is accepted. */
        ACCEPTANCE,
        /** Once somebody decided on it. */
        DECISION,
        /** Once it was confirmed. */
        CONFIRMATION,
        /** Once it was not confirmed. */
        REFUSAL,
        /** Once the entitlement stopped. */
        STOP
    }

    /** For whom a document is required. */
    public enum Scope {
        /** Once for the household. */
        HOUSEHOLD {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return List.of(Optional.empty());
            }
        },
        /** For every member. */
        EACH_MEMBER {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return ids(household.members().stream());
            }
        },
        /** For every member of 18 years or more on the day of application, or of joining later. */
        EACH_ADULT {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return ids(household.adults().stream());
            }
        },
        /** For every member with a disability. */
        EACH_DISABLED {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return ids(household.members().stream()
                        .filter(member -> member.disability().isPresent()));
            }
        },
        /** For every seriously ill member. */
        EACH_SERIOUSLY_ILL {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return ids(household.members().stream().filter(Member::seriouslyIll));
            }
        },
        /** For every adult in full-time schooling. */
        EACH_ADULT_STUDENT {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return ids(household.adults().stream().filter(Member::fullTimeStudent));
            }
        },
        /** Once, where a person applies for the household. */
        BY_AGENT {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return application
                                .agent()
                                .filter(agent -> agent.kind() == Agent.Kind.PERSON)
                                .isPresent()
                        ? List.of(Optional.empty())
                        : List.of();
            }
        },
        /** Once, where near-relative filing applies. */
        NEAR_RELATIVE {
            @Override
            public List<Optional<String>> subjects(Application application, Household household) {
                return application.nearRelativeOfOfficial() ? List.of(Optional.empty()) : List.of();
            }
        };

        /**
         * Returns about whom a household needs it: a member, or empty for the household; nothing if it does not.
         *
         * @param application what the household filed
         * @param household who belongs to it now
         */
        public abstract List<Optional<String>> subjects(Application application, Household household);

        private static List<Optional<String>> ids(Stream<Member> members) {
            return members.map(member -> Optional.of(member.id())).toList();
        }
    }

    /** Tells whether it is required of applications of a day. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
