// A pattern as a little program: every place of it that a text may have come to is one instruction. It is run over all
// places at once (`run.ts`), so that no text makes it try one road after another.

import type { Node } from './syntax.ts';
import { PatternError } from './syntax.ts';

export const op = {
  character: 0,
  split: 1,
  jump: 2,
  start: 3,
  end: 4,
  boundary: 5,
  look: 6,
  accept: 7,
} as const;

export interface Program {
  /** One of `op` for each instruction, and what it needs: a class, a look, where to go on. */
  ops: number[];
  first: number[];
  second: number[];
  /** Sources of single characters. */
  classes: string[];
  looks: Look[];
}

export interface Look {
  ahead: boolean;
  negated: boolean;
  /** Read against its own direction: where it ends, it has been found. */
  program: Program;
}

const mostInstructions = 20_000;
const tooLarge = 'Упростите образец: он слишком велик';

/** @param backward the text is read from its end */
function compile(node: Node, backward: boolean): Program {
  const program: Program = { ops: [], first: [], second: [], classes: [], looks: [] };
  emit(program, node, backward);
  add(program, op.accept);
  return program;
}

export const compileProgram = (node: Node): Program => compile(enough(node), false);

/** What stands ahead is read from its end, what stands behind from its beginning. */
const compileLook = (body: Node, ahead: boolean): Program =>
  compile(ahead ? enough(body) : body, ahead);

/** Whether a text fits is settled by the least that the last part must take: what it may take beyond is left out. */
function enough(node: Node): Node {
  if (node.type === 'choice') return { ...node, items: node.items.map(enough) };
  if (node.type === 'sequence') {
    const last = node.items.at(-1);
    return last ? { ...node, items: [...node.items.slice(0, -1), enough(last)] } : node;
  }
  return node.type === 'repeat' ? { ...node, max: node.min } : node;
}

/** Instructions of the program with all its looks: each is run once at most for each character of a text. */
export function sizeOf({ ops, looks }: Program): number {
  return looks.reduce((size, look) => size + sizeOf(look.program), ops.length);
}

function add(program: Program, code: number, first = 0, second = 0): number {
  if (program.ops.length >= mostInstructions) throw new PatternError(tooLarge);
  program.first.push(first);
  program.second.push(second);
  return program.ops.push(code) - 1;
}

function emit(program: Program, node: Node, backward: boolean): void {
  switch (node.type) {
    case 'empty':
      return;
    case 'start':
      add(program, op.start);
      return;
    case 'end':
      add(program, op.end);
      return;
    case 'boundary':
      add(program, op.boundary, node.negated ? 1 : 0);
      return;
    case 'look': {
      const { ahead, negated, body } = node;
      const look = { ahead, negated, program: compileLook(body, ahead) };
      add(program, op.look, program.looks.push(look) - 1);
      return;
    }
    case 'character': {
      const known = program.classes.indexOf(node.source);
      add(program, op.character, known >= 0 ? known : program.classes.push(node.source) - 1);
      return;
    }
    case 'sequence':
      for (const item of backward ? node.items.toReversed() : node.items)
        emit(program, item, backward);
      return;
    case 'choice':
      emitChoice(program, node.items, backward);
      return;
    case 'repeat':
      emitRepeat(program, node, backward);
  }
}

function emitChoice(program: Program, items: readonly Node[], backward: boolean): void {
  const ends: number[] = [];
  items.forEach((item, index) => {
    const isLast = index === items.length - 1;
    const split = isLast ? -1 : add(program, op.split);
    if (split >= 0) program.first[split] = program.ops.length;
    emit(program, item, backward);
    if (isLast) return;
    ends.push(add(program, op.jump));
    program.second[split] = program.ops.length;
  });
  for (const end of ends) program.first[end] = program.ops.length;
}

function emitRepeat(
  program: Program,
  { body, min, max }: { body: Node; min: number; max: number },
  backward: boolean,
): void {
  for (let times = 0; times < min; times += 1) emit(program, body, backward);
  if (max === Infinity) {
    const split = add(program, op.split);
    program.first[split] = program.ops.length;
    emit(program, body, backward);
    add(program, op.jump, split);
    program.second[split] = program.ops.length;
    return;
  }
  const splits: number[] = [];
  for (let times = min; times < max; times += 1) {
    const split = add(program, op.split);
    program.first[split] = program.ops.length;
    splits.push(split);
    emit(program, body, backward);
  }
  for (const split of splits) program.second[split] = program.ops.length;
}
