// Runs a pattern over a text in time that is bounded by the one times the other, whatever they are: all places that the
// text may have come to go on together, one character after another, and each stands there once.

import { takerOf } from './characters.ts';
import { type Look, op, type Program } from './program.ts';

export interface Runner {
  /** The places of the program visited, at most; beyond it there is no answer. */
  run(text: string, most: number): { found: boolean; steps: number; over: boolean };
}

type Taker = (point: number) => boolean;

interface Ready extends Program {
  takers: Taker[];
  known: { look: Look; program: Ready }[];
}

function readyOf(program: Program): Ready {
  return {
    ...program,
    takers: program.classes.map(takerOf),
    known: program.looks.map((look) => ({ look, program: readyOf(look.program) })),
  };
}

/** @param anchored nothing begins but at the beginning */
export function runnerOf(program: Program, anchored: boolean): Runner {
  const ready = readyOf(program);
  return {
    run(text, most) {
      const sweep = new Sweep(
        Array.from(text, (sign) => sign.codePointAt(0) ?? 0),
        most,
      );
      const places = sweep.over(ready, { backward: false, anchored, first: true });
      return { found: places !== undefined && !sweep.spent, steps: sweep.steps, over: sweep.spent };
    },
  };
}

interface How {
  backward: boolean;
  anchored: boolean;
  /** One place where it ends is enough. */
  first: boolean;
}

class Sweep {
  steps = 0;
  spent = false;
  private readonly text: readonly number[];
  private readonly most: number;
  private readonly seen = new Map<Ready, Uint8Array>();

  constructor(text: readonly number[], most: number) {
    this.text = text;
    this.most = most;
  }

  /** The places where the program ends, or nothing where it never does. */
  over(program: Ready, { backward, anchored, first }: How): Uint8Array | undefined {
    const { ops, first: one, takers } = program;
    const { length } = this.text;
    const ends = new Uint8Array(length + 1);
    const marks = new Int32Array(ops.length).fill(-1);
    let now: number[] = [0];
    let any = false;
    for (let step = 0; step <= length; step += 1) {
      const at = backward ? length - step : step;
      if (step > 0 && !anchored) now.push(0);
      if (now.length === 0) break;
      const reading = this.settle(program, now, at, step, marks);
      if (this.spent) return undefined;
      if (reading.ended) {
        ends[at] = 1;
        any = true;
        if (first) return ends;
      }
      if (step === length) break;
      const point = this.text[backward ? at - 1 : at] ?? 0;
      now = [];
      for (const place of reading.places) if (takers[one[place] ?? 0]?.(point)) now.push(place + 1);
    }
    return any ? ends : undefined;
  }

  /** Goes on from places without reading: to those that read a character next, and perhaps to the end. */
  private settle(program: Ready, from: number[], at: number, step: number, marks: Int32Array) {
    const { ops, first, second } = program;
    const places: number[] = [];
    const open = from;
    let ended = false;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (marks[place] === step) continue;
      marks[place] = step;
      this.steps += 1;
      const code = ops[place];
      const next = first[place] ?? 0;
      if (code === op.character) places.push(place);
      else if (code === op.split) open.push(second[place] ?? 0, next);
      else if (code === op.jump) open.push(next);
      else if (code === op.accept) ended = true;
      else if (this.holds(program, code ?? 0, next, at)) open.push(place + 1);
    }
    if (this.steps > this.most) this.spent = true;
    return { places, ended };
  }

  private holds(program: Ready, code: number, argument: number, at: number): boolean {
    if (code === op.start) return at === 0;
    if (code === op.end) return at === this.text.length;
    if (code === op.boundary)
      return (isWord(this.text[at - 1]) !== isWord(this.text[at])) === (argument === 0);
    const known = program.known[argument];
    if (!known) return false;
    const { look, program: inner } = known;
    let ends = this.seen.get(inner);
    if (!ends) {
      const how = { backward: look.ahead, anchored: false, first: false };
      ends = this.over(inner, how) ?? new Uint8Array(this.text.length + 1);
      this.seen.set(inner, ends);
    }
    return (ends[at] === 1) !== look.negated;
  }
}

function isWord(point: number | undefined): boolean {
  if (point === undefined) return false;
  return (
    (point >= 48 && point <= 57) ||
    (point >= 65 && point <= 90) ||
    point === 95 ||
    (point >= 97 && point <= 122)
  );
}
