// Journeys last half an hour at most: their day must not end meanwhile, at whatever hour they are begun.
import { describe, expect, it } from 'vitest';
import { dateIn } from '../../api/clock.ts';
import { shiftToMorning } from '../support/morning.ts';

const HOUR = 3_600_000;
const moscow = (instant: number) => dateIn('Europe/Moscow', new Date(instant));

describe('the day of the journeys', () => {
  it.each(Array.from({ length: 48 }, (_, half) => half / 2))(
    'begun %d hours after midnight UTC, starts at nine and goes on to the evening',
    (hours) => {
      const now = Date.parse('2026-11-30T00:00:00Z') + hours * HOUR;
      const shift = shiftToMorning(new Date(now));
      expect(new Date(now + shift).toISOString()).toMatch(/T06:00:00.000Z$/);
      expect(Math.abs(shift)).toBeLessThanOrEqual(12 * HOUR);
      expect(moscow(now + shift + 14 * HOUR)).toBe(moscow(now + shift));
    },
  );
});
