package org.lowbao.benchmarks;

import static org.lowbao.core.household.AreaClass.RURAL;
import static org.lowbao.core.household.IncomeCategory.WAGE;
import static org.lowbao.core.person.Kinship.HEAD;
import static org.lowbao.core.person.Kinship.SON;
import static org.lowbao.core.person.WorkCapacity.FULL;
import static org.lowbao.core.person.WorkCapacity.NONE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.casework.internal.CaseFormat;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.KeyRing;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.IntakeEntry;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Income;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Member;
import org.lowbao.storage.journal.HeadIndex;

/** A dossier of people who cannot exist: its application, and the step after it. */
final class SampleDossier {

    static final Actor CLERK = new Actor("clerk-1", "测试经办", Role.WINDOW_CLERK, "990101001");
    static final LocalDate DAY = LocalDate.of(2026, 4, 28);
    static final Instant NOW = Instant.parse("2026-04-28T01:00:00Z");

    /** Filing. */
    static final CaseEntry FIRST = new IntakeEntry.ApplicationFiled(application());

    /** Telling the household what is missing. */
    static final CaseEntry NEXT = new IntakeEntry.MissingNotified(List.of(
            new MissingMaterial(DocumentType.APPLICATION, Optional.empty(), "民发〔2021〕57号 第4条"),
            new MissingMaterial(DocumentType.ID_CARD_COPY, Optional.of("1"), "民发〔2021〕57号 第4条"),
            new MissingMaterial(DocumentType.ID_CARD_COPY, Optional.of("2"), "民发〔2021〕57号 第4条")));

    private SampleDossier() {}

    static JournalFormat<CaseFile, CaseEntry> sealed(KeyRing keys) {
        return CaseFormat.with(keys, WorkingCalendar.national());
    }

    /** Returns the same format, which is found by names and numbers in clear. */
    static JournalFormat<CaseFile, CaseEntry> clear(KeyRing keys) {
        JournalFormat<CaseFile, CaseEntry> sealed = CaseFormat.with(keys, WorkingCalendar.national());
        return new JournalFormat<>(
                sealed.kind(),
                sealed.entryType(),
                sealed.typeOf(),
                sealed.typeVersionOf(),
                sealed.upcasters(),
                sealed.stateType(),
                sealed.snapshotVersion(),
                sealed.opened(),
                sealed.after(),
                SampleDossier::index);
    }

    private static HeadIndex index(CaseFile file) {
        var tokens = new TreeSet<String>();
        for (Member member : file.household().members()) {
            member.citizenId().ifPresent(id -> tokens.add("id." + id.upgraded()));
            byte[] name = member.name().matchKey().getBytes(StandardCharsets.UTF_8);
            tokens.add("name." + HexFormat.of().formatHex(name));
        }
        return new HeadIndex(
                file.state().name(), CLERK.office(), file.due(WorkingCalendar.national()), Optional.empty(), tokens);
    }

    private static Application application() {
        return Application.builder("2026-0001", DAY, DivisionCode.of("990101001001"), RURAL)
                .member(Member.of("1", PersonName.of("测试甲"), CitizenId.of("990101198502141020"), HEAD, FULL))
                .member(Member.of("2", PersonName.of("测试乙"), CitizenId.of("990101201603122018"), SON, NONE))
                .income(new Income("1", WAGE, "odd-jobs", Flow.monthly(Money.ofYuan("900"))))
                .declaresProperty()
                .build();
    }
}
