// Ever-new schemas: the thread that looks at them is renewed, and a compiled validator leaves with its version.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { startChecker } from '../../api/definitions/checking/checker.ts';
import { foreignIssues } from '../../api/responses/foreign-answers.ts';
import { convertSchema } from '../../forms/definitions/foreign/index.ts';
import { readDefinition } from '../../forms/definitions/read.ts';
import { root } from '../house/sources.ts';

const many = 1000;

/** Never the same twice: names, limits and branches all differ. */
function textOf(index: number): string {
  const properties = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `field_${index}_${at}`,
      { anyOf: [{ type: 'string', pattern: `^[a-z]{1,${at + 2}}$` }, { type: 'boolean' }] },
    ]),
  );
  const head = { title: `Схема ${index}`, code: `schema-${index}`, document: 'Д', clause: 'п' };
  const { body } = convertSchema(JSON.stringify({ type: 'object', properties }), head);
  return JSON.stringify(body);
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const megabytes = (bytes: number) => bytes / 1_048_576;

describe(`${many} different schemas`, () => {
  it('in the thread', async () => {
    const checker = startChecker(join(root, '.build', 'api', 'checker.js'), 20_000);
    let early = 0;
    for (let index = 0; index < many; index += 1) {
      const text = textOf(index);
      const { issues } = await checker.ask({ what: 'text', kind: 'questionnaire', text });
      expect(issues).toEqual([]);
      if (index === Math.floor(many / 4)) early = process.memoryUsage().rss;
    }
    const grown = megabytes(process.memoryUsage().rss - early);
    console.log(`поток проверки: ${many} схем, прирост ${grown.toFixed(1)} МБ`);
    expect(grown).toBeLessThan(150);
    await checker.stop();
  });

  it('among validators of answers', () => {
    let early = 0;
    for (let index = 0; index < many; index += 1) {
      const body = readDefinition('questionnaire', textOf(index));
      expect(foreignIssues(body, { [`field_${index}_0`]: true })).toEqual([]);
      expect(foreignIssues(body, { [`field_${index}_0`]: 'Ы' })).not.toEqual([]);
      if (index === Math.floor(many / 4)) {
        collect();
        early = process.memoryUsage().heapUsed;
      }
    }
    collect();
    const grown = megabytes(process.memoryUsage().heapUsed - early);
    console.log(`проверки ответов: ${many} схем, прирост ${grown.toFixed(1)} МБ`);
    // A compilation leaves some tens of KB in the engine, even of an instance that is let go of: bounded by the
    // number of published versions, not by that of answers.
    expect(grown / many).toBeLessThan(0.15);
  });
});
