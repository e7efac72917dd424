// npm run bench -- --learners 500000 --engine postgres --data FOLDER --seconds 5 --journal 5000000
import { parseArgs } from 'node:util';
import type { Engine } from '../../forms/predicates/index.ts';

export interface BenchOptions {
  learners: number;
  engine: Engine;
  /** A folder to keep the region in, and to take it from next time (SQLite). */
  data?: string;
  /** How long each load lasts. */
  seconds: number;
  /** Events of other days in the journal. */
  journal: number;
}

export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      learners: { type: 'string', default: '20000' },
      engine: { type: 'string', default: 'sqlite' },
      data: { type: 'string' },
      seconds: { type: 'string', default: '3' },
      journal: { type: 'string', default: '200000' },
    },
  });
  const learners = Number(values.learners);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(learners) || learners < 1_000 || learners > 2_000_000) {
    throw new Error('--learners: целое число от 1000 до 2000000');
  }
  if (values.engine !== 'sqlite' && values.engine !== 'postgres')
    throw new Error('--engine: sqlite или postgres');
  const journal = Number(values.journal);
  if (!Number.isInteger(journal) || journal < 1_000 || journal > 20_000_000)
    throw new Error('--journal: целое число от 1000 до 20000000');
  if (!(seconds > 0)) throw new Error('--seconds: больше нуля');
  return { learners, engine: values.engine, data: values.data, seconds, journal };
}
