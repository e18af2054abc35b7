package org.lowbao.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.procedure.Procedure;

/**
 * What a step may know besides the case: the time and the place's rules, all handed in.
 *
 * @param now when the step is taken, to the millisecond
 * @param today the day of {@code now} in Asia/Shanghai
 * @param calendar the statutory calendar
 * @param procedure the place's procedure
 * @param checklist the place's checklist
 */
public record Situation(
        Instant now, LocalDate today, WorkingCalendar calendar, Procedure procedure, Checklist checklist) {}
