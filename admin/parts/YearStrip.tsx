// Twelve months in a line: a dot is a term, a bar a period, the dashed line today.
import './year-strip.css';

export type StripTone = 'ok' | 'bad' | 'here' | 'ahead';

export interface StripMark {
  startsOn?: string | null;
  dueOn: string;
  tone: StripTone;
}

const letters = ['Я', 'Ф', 'М', 'А', 'М', 'И', 'И', 'А', 'С', 'О', 'Н', 'Д'];
const WIDTH = 240;
const MONTH = WIDTH / 12;

/** First month shown, YYYY-MM: January, or the month before a period that runs into the next year. */
export function stripStart(from: string, to: string): string {
  if (from.slice(0, 4) === to.slice(0, 4)) return `${from.slice(0, 4)}-01`;
  const first = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - 1);
  return first.toISOString().slice(0, 7);
}

/** Where a day stands, in units of the picture; held within its edges. */
export function placeOnStrip(date: string, start: string): number {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const months = (Number(date.slice(0, 4)) - year) * 12 + Number(date.slice(5, 7)) - month;
  const at = (months + (Number(date.slice(8)) - 1) / 31) * MONTH;
  return Math.min(WIDTH - 4, Math.max(4, at));
}

export function YearHead({ start, today }: { start: string; today: string }) {
  const first = Number(start.slice(5)) - 1;
  const current = Number(today.slice(5, 7)) - 1;
  return (
    <span className="year-head" aria-hidden="true">
      {letters.map((_, i) => {
        const month = (first + i) % 12;
        return (
          <span key={month} className={month === current ? 'year-current' : undefined}>
            {letters[month]}
          </span>
        );
      })}
    </span>
  );
}

export function YearStrip({
  marks,
  start,
  today,
  label,
}: {
  marks: StripMark[];
  start: string;
  today: string;
  label: string;
}) {
  const now = placeOnStrip(today, start);
  return (
    <svg className="year-strip" viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={label}>
      <line x1="0" y1="10" x2={WIDTH} y2="10" className="year-line" />
      {letters.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve fixed months
        <line key={i} x1={i * MONTH} y1="5" x2={i * MONTH} y2="15" className="year-line" />
      ))}
      {marks.map(({ startsOn, dueOn, tone }) => {
        const end = placeOnStrip(dueOn, start);
        return (
          <g key={`${startsOn ?? ''}${dueOn}`} className={`year-${tone}`}>
            {startsOn ? (
              <line
                x1={placeOnStrip(startsOn, start)}
                y1="10"
                x2={end}
                y2="10"
                className="year-bar"
              />
            ) : null}
            <circle cx={end} cy="10" r="4" />
          </g>
        );
      })}
      <line x1={now} y1="0" x2={now} y2="20" className="year-today" />
    </svg>
  );
}
