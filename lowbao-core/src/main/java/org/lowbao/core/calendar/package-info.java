/**
 * Working days as the State Council announces them, and the time limits that are counted on them.
 *
 * <p>Start with {@link org.lowbao.core.calendar.WorkingCalendar#national} and
 * {@link org.lowbao.core.calendar.TimeLimit#lastDay}. Next year's notice is added as a
 * {@link org.lowbao.core.calendar.YearData}; until then a day of that year is refused with a
 * {@link org.lowbao.core.calendar.CalendarYearMissingException}, never guessed.
 */
@NullMarked
package org.lowbao.core.calendar;

import org.jspecify.annotations.NullMarked;
