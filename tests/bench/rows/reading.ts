// Bodies of requests: read strictly, beside `JSON.parse` of the same text.
import { parseJsonText } from '../../../forms/dialect/parse.ts';
import { type Line, ms } from '../table.ts';

const TURNS = 40;

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const people = Array.from({ length: 3_000 }, (_, id) => ({
  id,
  uid: `0192f3c4-${id}-7000`,
  lastName: 'Выдуманная',
  birthDate: '2006-05-17',
  mark: id * 1.5,
  notes: 'учится «на отлично», "с похвалой"',
  flags: [1, 2, 3, true, null],
  place: { name: 'Колледж', at: { share: 0.25 } },
}));

/** The worst of the forms in which bodies come. */
export function strictReading(): Line {
  const texts = [
    JSON.stringify(people),
    JSON.stringify(people, undefined, 2),
    JSON.stringify(Array.from({ length: 60_000 }, (_, at) => at * 1.01)),
    JSON.stringify(Array.from({ length: 15_000 }, (_, at) => `учится «на отлично» ${at}`)),
  ];
  const measured = texts.map((text) => {
    const [bare, ours] = [best(() => JSON.parse(text)), best(() => parseJsonText(text))];
    return { bare, ours, ratio: ours / bare, length: text.length };
  });
  const [worst = { bare: 0, ours: 0, ratio: 0, length: 0 }] = measured.sort(
    (a, b) => b.ratio - a.ratio,
  );
  return {
    work: `Тело запроса, прочитанное строго (${Math.round(worst.length / 1024)} тыс. знаков)`,
    figure: ms(worst.ours),
    limit: `${ms(worst.bare)} JSON.parse`,
    ratio: worst.ratio,
    target: '≤ 3',
    met: worst.ratio <= 3,
  };
}
