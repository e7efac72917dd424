// Asks the worker one text at a time. One that takes longer than its budget, or more memory, is refused, and its
// worker with it: the next text gets a fresh one.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Answer, Task } from './tasks.ts';

export interface Checker {
  ask(task: Task): Promise<Answer>;
  stop(): Promise<void>;
}

const BUDGET_MS = 2_000;
const STARTUP_MS = 20_000;
/** More than so many at once would wait longer than anybody does. */
const MOST_WAITING = 20;
/** Each compilation leaves some 35 KB behind, whatever is let go of: a thread is renewed before that tells. */
const MOST_TEXTS = 500;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** So many texts are not looked at anew while nobody has changed them. */
const MOST_KNOWN = 500;
/** A refusal for want of time or room is not said twice of the same text without a new look. */
const REFUSED_MS = 30_000;

function refusal(keyword: string, message: string): Answer {
  return { issues: [{ path: '', keyword, message }], readable: false };
}

const tooDear = () =>
  refusal('budget', 'Проверка этого текста занимает слишком много: упростите образцы и условия');
const tooMany = () => refusal('busy', 'Сейчас проверяется много текстов: повторите через минуту');

/** @param file the built worker */
export function startChecker(file: string, budget = BUDGET_MS): Checker {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let texts = 0;
  let stopped = false;

  const drop = async () => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  /** The next message, or nothing when the thread dies or the time is over. */
  const next = (thread: Worker, time: number): Promise<unknown> =>
    new Promise((resolve) => {
      const done = (value?: unknown) => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
        // A thread that dies later, between texts, must not take the server with it.
        thread.on('error', () => undefined);
        thread.on('exit', () => {
          if (worker === thread) worker = undefined;
        });
        resolve(value);
      };
      const timer = setTimeout(done, time);
      thread.once('message', done);
      thread.once('error', () => done());
      thread.once('exit', () => done());
    });

  const ready = async (): Promise<Worker> => {
    if (worker) return worker;
    const thread = new Worker(file, { env: {}, argv: [], execArgv: [], resourceLimits: MEMORY });
    if ((await next(thread, STARTUP_MS)) === undefined) {
      await thread.terminate();
      throw new Error('Проверка текстов не запускается');
    }
    thread.unref();
    worker = thread;
    texts = 0;
    return thread;
  };

  const askNow = async (task: Task): Promise<Answer> => {
    if (stopped) return tooMany();
    const thread = await ready();
    thread.ref();
    thread.postMessage(task);
    const found = await next(thread, budget);
    if (!isAnswer(found)) {
      await drop();
      return tooDear();
    }
    thread.unref();
    texts += 1;
    if (texts >= MOST_TEXTS) await drop();
    return found;
  };

  const known = new Map<string, { answer: Answer; until: number }>();
  const validUntil = ({ issues }: Answer): number =>
    issues.some(({ keyword }) => keyword === 'budget' || keyword === 'busy')
      ? performance.now() + REFUSED_MS
      : Infinity;

  return {
    async ask(task) {
      if (task.what !== 'text') return queued(task);
      const key = `${task.kind} ${createHash('sha256').update(task.text).digest('base64')}`;
      let found = known.get(key);
      if (!found || found.until < performance.now()) {
        const answer = await queued(task);
        found = { answer, until: validUntil(answer) };
      }
      // What was asked for last leaves last.
      known.delete(key);
      known.set(key, found);
      if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? '');
      return found.answer;
    },
    async stop() {
      stopped = true;
      await drop();
    },
  };

  function queued(task: Task): Promise<Answer> {
    if (waiting >= MOST_WAITING) return Promise.resolve(tooMany());
    waiting += 1;
    const asked = last.then(() => askNow(task));
    last = asked
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return asked;
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'issues' in value && 'readable' in value;
}
