// Patterns of other people's descriptions: how long the worst text of its field's length holds an accepted one up, and
// how many harmless ones are refused. The corpus are the patterns of SchemaStore (Apache-2.0) and of the service models
// of botocore (Apache-2.0, © Amazon.com, Inc.), each with its `maxLength` and, as far as it was asked, the verdict of
// recheck 4.5.0 (MIT).
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { longestForPattern } from '../../../forms/dialect/limits.ts';
import { fitsPattern, patternProblem } from '../../../forms/dialect/pattern/index.ts';
import { type Line, ms } from '../table.ts';

interface Found {
  source: string;
  longest: number;
  verdict: string | null;
  /** Where recheck found a text that is slow to read. */
  attack: string | null;
}

const MOST_MS = 50;
const MOST_REFUSED = 0.05;
const units = [
  'a',
  '1',
  '9',
  ' ',
  'А',
  'ab',
  '1.',
  'a-',
  '/',
  'a/',
  'a:',
  '-',
  '_',
  'a@',
  '(',
  ',',
  '"',
];

function corpus(): Found[] {
  const file = new URL('../patterns.json.gz', import.meta.url);
  const rows: [string, number | null, string | null, string | null][] = JSON.parse(
    gunzipSync(readFileSync(file)).toString('utf8'),
  );
  return rows.map(([source, longest, verdict, attack]) => ({
    source,
    longest: Math.min(longest ?? longestForPattern, longestForPattern),
    verdict,
    attack,
  }));
}

/** Nearly fitting and as long as the field lets in. */
function textsFor({ longest, attack }: Found): string[] {
  const full = [...units, ...(attack ? [attack] : [])].map((unit) =>
    unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest),
  );
  return full.flatMap((text) => [text, `${text.slice(0, -1)}!`]);
}

/** The best of three: what else the machine does is not the pattern's fault. */
function taken({ source }: Found, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3 && least > MOST_MS / 5; time += 1) {
    const from = performance.now();
    fitsPattern(source, text);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

export function patterns(): Line[] {
  const found = corpus();
  const accepted = found.filter(({ source, longest }) => !patternProblem(source, longest));
  let worst = 0;
  for (const one of accepted)
    for (const text of textsFor(one)) worst = Math.max(worst, taken(one, text));
  const safe = found.filter(({ verdict }) => verdict === 'safe');
  const refused = safe.filter(({ source, longest }) => patternProblem(source, longest)).length;
  const share = refused / safe.length;
  const count = (value: number) => value.toLocaleString('ru-RU');
  return [
    {
      work: `Принятый образец на худшем тексте своей длины (${count(accepted.length)} из ${count(found.length)})`,
      figure: ms(worst),
      target: `≤ ${MOST_MS} мс`,
      met: worst <= MOST_MS,
    },
    {
      work: `Отказано безвредным образцам (${count(refused)} из ${count(safe.length)})`,
      figure: `${(share * 100).toFixed(1)} %`,
      target: `≤ ${MOST_REFUSED * 100} %`,
      met: share <= MOST_REFUSED,
    },
  ];
}
