// Production calendars: days that differ from «Monday to Friday are worked», year by year, from the
// Labour Code (article 112) and the Government's decrees on moved days off.

export interface YearCalendar {
  /** Weekdays that are not worked, «MM-DD». */
  off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  worked: readonly string[];
  ground: string;
}

const days = (text: string): readonly string[] => text.split(' ');

export const publishedYears: Readonly<Record<number, YearCalendar>> = {
  2023: {
    off: days('01-02 01-03 01-04 01-05 01-06 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-06'),
    worked: [],
    ground: 'Постановление Правительства РФ от 29.08.2022 № 1505',
  },
  2024: {
    off: days(
      '01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31',
    ),
    worked: days('04-27 11-02 12-28'),
    ground: 'Постановление Правительства РФ от 10.08.2023 № 1314',
  },
  2025: {
    off: days(
      '01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
    ),
    worked: days('11-01'),
    ground: 'Постановление Правительства РФ от 04.10.2024 № 1335',
  },
  2026: {
    off: days(
      '01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31',
    ),
    worked: [],
    ground: 'Постановление Правительства РФ от 24.09.2025 № 1466',
  },
};

/** Non-working holidays of article 112, «MM-DD». */
export const holidays: readonly string[] = days(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04',
);
