package org.lowbao.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The holiday notices of the State Council's General Office, as published year by year.
 *
 * <p>Dates from the open data set NateScarlet/holiday-cn, commit of 2026-08-07, which cites the notice of each year.
 */
final class NationalHolidays {

    static final List<YearData> YEARS = List.of(
            notice(
                    2021,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day
                    "2021-01-01/2021-01-03 2021-02-11/2021-02-17 2021-04-03/2021-04-05 2021-05-01/2021-05-05"
                            + " 2021-06-12/2021-06-14 2021-09-19/2021-09-21 2021-10-01/2021-10-07",
                    "2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09"),
            notice(
                    2022,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day
                    "2022-01-01/2022-01-03 2022-01-31/2022-02-06 2022-04-03/2022-04-05 2022-04-30/2022-05-04"
                            + " 2022-06-03/2022-06-05 2022-09-10/2022-09-12 2022-10-01/2022-10-07",
                    "2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09"),
            notice(
                    2023,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn with National Day
                    "2022-12-31/2023-01-02 2023-01-21/2023-01-27 2023-04-05 2023-04-29/2023-05-03"
                            + " 2023-06-22/2023-06-24 2023-09-29/2023-10-06",
                    "2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08"),
            notice(
                    2024,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day
                    "2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05 2024-06-10"
                            + " 2024-09-15/2024-09-17 2024-10-01/2024-10-07",
                    "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12"),
            notice(
                    2025,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, National Day with Mid-Autumn
                    "2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05"
                            + " 2025-05-31/2025-06-02 2025-10-01/2025-10-08",
                    "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11"),
            notice(
                    2026,
                    // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day
                    "2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05"
                            + " 2026-06-19/2026-06-21 2026-09-25/2026-09-27 2026-10-01/2026-10-07",
                    "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"));

    private NationalHolidays() {}

    private static YearData notice(int year, String daysOff, String makeUpWorkdays) {
        String source = "国务院办公厅关于" + year + "年部分节假日安排的通知 (NateScarlet/holiday-cn, 2026-08-07)";
        return YearData.of(year, source, days(daysOff), days(makeUpWorkdays));
    }

    /** Reads days and closed intervals {@code first/last}, as ISO 8601 writes them, with blanks in between. */
    private static List<LocalDate> days(String text) {
        var days = new ArrayList<LocalDate>();
        for (String part : text.split(" ", -1)) {
            int slash = part.indexOf('/');
            LocalDate first = LocalDate.parse(slash < 0 ? part : part.substring(0, slash));
            LocalDate last = slash < 0 ? first : LocalDate.parse(part.substring(slash + 1));
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
