package org.lowbao.casework.internal;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lowbao.casework.DossierIds;
import org.lowbao.casework.PolicyEngine;
import org.lowbao.casework.StepListener;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.Situation;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;

/** Everything the desks of casework share: stores, keys, time and the place's rules. */
public record Office(
        String partition,
        JournalStore store,
        SealedJournals journals,
        Aftermath aftermath,
        SealedContents contents,
        KeyRing keys,
        Destruction destruction,
        JournalFormat<CaseFile, CaseEntry> cases,
        Clock clock,
        WorkingCalendar calendar,
        Procedure procedure,
        Checklist checklist,
        PolicyEngine policy,
        Validator validator,
        DossierIds ids,
        List<StepListener> listeners) {

    /** All of China keeps one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Office {
        listeners = List.copyOf(listeners);
    }

    /** Returns the same office, whose journals are written through {@code joined}. */
    public Office joined(JournalStore joined, Aftermath later) {
        return new Office(
                partition,
                joined,
                new SealedJournals(joined, keys),
                later,
                contents,
                keys,
                destruction,
                cases,
                clock,
                calendar,
                procedure,
                checklist,
                policy,
                validator,
                ids,
                listeners);
    }

    /** Makes contents visible as soon as the commit that names them stands. */
    public void publish(JournalKey owner, List<String> ids) {
        if (!ids.isEmpty()) {
            aftermath.when(() -> contents.publish(owner, ids));
        }
    }

    public JournalKey key(String id) {
        return new JournalKey(partition, id);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public Situation situation(Instant now) {
        return new Situation(now, day(now), calendar, procedure, checklist);
    }
}
