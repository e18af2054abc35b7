package org.lowbao.casework.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.Custody;
import org.lowbao.core.casefile.Identification;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.StepRule;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.Membership;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.storage.journal.HeadIndex;

/** How a household's dossier is written, folded and found. */
public final class CaseFormat {

    /** The kind of a household's dossier. */
    public static final String KIND = "household-dossier";

    /** The token of dossiers in which a step was taken by one person for want of a second. */
    public static final String UNSEPARATED = "conduct.unseparated";
    /** The token of every dossier of which the village has to be shown something else than what hangs. */
    public static final String PUBLICATION_OUT_OF_DATE = "task.publication";

    /** The token of every dossier whose household's card is kept by another without agreement or filing. */
    public static final String CUSTODY_IRREGULAR = "finding.custody";

    private CaseFormat() {}

    /** Returns the format; tokens are blinded by {@code keys}, and what is due is due by {@code calendar}. */
    public static JournalFormat<CaseFile, CaseEntry> with(KeyRing keys, WorkingCalendar calendar) {
        return with(upcasters(), file -> index(file, keys, calendar));
    }

    static JournalFormat<CaseFile, CaseEntry> with(Upcasters upcasters, Function<CaseFile, HeadIndex> index) {
        return new JournalFormat<>(
                KIND,
                CaseEntry.class,
                CaseEntry::type,
                CaseEntry::typeVersion,
                upcasters,
                CaseFile.class,
                5,
                (id, written) -> CaseFile.opened(id, recorded(written)),
                (file, written) -> file.after(recorded(written)),
                index);
    }

    /** Returns the entry as the domain knows it. */
    public static Recorded recorded(Written<CaseEntry> written) {
        return new Recorded(written.version(), written.at(), written.on(), written.actor(), written.entry());
    }

    /** Returns the lifts of case entries; every type is of form 1 so far. */
    static Upcasters upcasters() {
        return Upcasters.none(CaseEntry.types());
    }

    /** Returns the token by which every number of a person finds the dossiers he or she is in. */
    public static String personToken(KeyRing keys, String upgradedCitizenId) {
        return "id." + keys.blind("citizen-id", upgradedCitizenId);
    }

    /** Returns the token by which a name finds dossiers. */
    public static String nameToken(KeyRing keys, String matchKey) {
        return "name." + keys.blind("name", matchKey);
    }

    /** Returns the token by which an officer's cases are found. */
    public static String officerToken(KeyRing keys, String officerId) {
        return "officer." + keys.blind("officer", officerId);
    }

    /**
     * Returns the token of every dossier whose family stands, or stood, in the register of a kind that is paid nothing; blinded,
     * since it says as what a family is identified.
     */
    public static String registerToken(KeyRing keys, IdentificationKind kind) {
        return "register." + keys.blind("register", kind.name());
    }

    /** Returns the token of every dossier in which an office has to do something by some day. */
    public static String owedToken(StepRule.Owner office) {
        return "due." + office;
    }

    /** Returns the code of the office that keeps a dossier: the township. */
    static String office(DivisionCode division) {
        return division.value().length() >= 9 ? division.value().substring(0, 9) : division.value();
    }

    private static HeadIndex index(CaseFile file, KeyRing keys, WorkingCalendar calendar) {
        var tokens = new TreeSet<String>();
        for (Membership membership : file.household().memberships()) {
            membership.everyNumber().forEach(number -> tokens.add(personToken(keys, number.upgraded())));
            membership.everyName().forEach(name -> tokens.add(nameToken(keys, name.matchKey())));
        }
        for (Identification identification : file.identifications()) {
            if (!identification.kind().isPaidMonthly()) {
                tokens.add(registerToken(keys, identification.kind()));
            }
        }
        if (!file.conduct().unseparated().isEmpty()) {
            tokens.add(UNSEPARATED);
        }
        if (file.state() != CaseState.ARCHIVED) {
            tokens.add(officerToken(keys, file.responsible().id()));
        }
        for (StepRule.Owner office : List.of(StepRule.Owner.TOWNSHIP, StepRule.Owner.COUNTY)) {
            if (file.due(office, calendar).isPresent()) {
                tokens.add(owedToken(office));
            }
        }
        if (file.isPublicationOutOfDate()) {
            tokens.add(PUBLICATION_OUT_OF_DATE);
        }
        if (file.stewardship().custody().filter(Custody::isIrregular).isPresent()) {
            tokens.add(CUSTODY_IRREGULAR);
        }
        return new HeadIndex(
                file.state().name(),
                office(file.household().division()),
                file.due(calendar),
                file.filing().map(CaseFile.Filing::retainUntil).or(Optional::empty),
                tokens);
    }
}
