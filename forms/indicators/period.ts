import type { Period } from './schema.ts';

/** The days a period covers on this day, both ends included; nothing where it has no bounds. */
export function daysOf(
  { kind, since, until }: Period,
  today: string,
): { since?: string; until?: string } {
  const year = Number(today.slice(0, 4));
  switch (kind) {
    case 'now':
      return {};
    case 'year':
      return { since: `${year}-01-01`, until: today };
    case 'academic-year':
      // It begins on the first of September.
      return { since: `${today >= `${year}-09-01` ? year : year - 1}-09-01`, until: today };
    case 'last-12-months': {
      const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4);
      return { since: `${year - 1}${day}`, until: today };
    }
    case 'dates':
      return { since, until };
  }
}
