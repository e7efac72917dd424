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
      const sweep = new Sweep(pointsOf(text), most);
      const places = sweep.over(ready, { backward: false, anchored, first: true });
      return { found: places !== undefined && !sweep.spent, steps: sweep.steps, over: sweep.spent };
    },
  };
}

/** Whole signs: what two units write is one. */
function pointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length += 1) {
    const point = text.codePointAt(at) ?? 0;
    points[length] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, length);
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
  private readonly text: Uint32Array;
  private readonly most: number;
  private readonly seen = new Map<Ready, Uint8Array>();

  constructor(text: Uint32Array, most: number) {
    this.text = text;
    this.most = most;
  }

  /** The places where the program ends, or nothing where it never does. */
  over(program: Ready, { backward, anchored, first }: How): Uint8Array | undefined {
    const { ops, first: one, second, takers } = program;
    const { length } = this.text;
    const ends = new Uint8Array(length + 1);
    const marks = new Int32Array(ops.length).fill(-1);
    // A place waits once for each that leads to it, two at most from each.
    const open = new Int32Array(2 * ops.length + 2);
    const reading = new Int32Array(ops.length);
    let waiting = 1;
    let any = false;
    for (let step = 0; step <= length; step += 1) {
      const at = backward ? length - step : step;
      if (step > 0 && !anchored) open[waiting++] = 0;
      if (waiting === 0) break;
      // On from places without reading: to those that read a character next, and perhaps to the end.
      let readers = 0;
      let ended = false;
      while (waiting > 0) {
        const place = open[--waiting] ?? 0;
        if (marks[place] === step) continue;
        marks[place] = step;
        this.steps += 1;
        const code = ops[place] ?? 0;
        const next = one[place] ?? 0;
        if (code === op.character) reading[readers++] = place;
        else if (code === op.split) {
          open[waiting++] = second[place] ?? 0;
          open[waiting++] = next;
        } else if (code === op.jump) open[waiting++] = next;
        else if (code === op.accept) ended = true;
        else if (this.holds(program, code, next, at)) open[waiting++] = place + 1;
      }
      if (this.steps > this.most) this.spent = true;
      if (this.spent) return undefined;
      if (ended) {
        ends[at] = 1;
        any = true;
        if (first) return ends;
      }
      if (step === length) break;
      const point = this.text[backward ? at - 1 : at] ?? 0;
      for (let index = 0; index < readers; index += 1) {
        const place = reading[index] ?? 0;
        if (takers[one[place] ?? 0]?.(point)) open[waiting++] = place + 1;
      }
    }
    return any ? ends : undefined;
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
