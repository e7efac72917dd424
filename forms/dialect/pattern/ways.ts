// Can a text be read in two ways? Glushkov's construction: every character of the pattern is a position,
// with the positions that may follow. Where two that follow take the same character, there are two ways;
// in a loop that doubles with every turn, and the pattern is refused.

import { type Characters, charactersOf } from './characters.ts';
import { type Node, PatternError } from './syntax.ts';

export interface Position {
  characters: Characters;
  /** With repetitions: the same step by two roads is two ways. */
  next: Position[];
}

export interface Part {
  first: Position[];
  last: Position[];
  positions: Position[];
  /** In how many ways the part may take nothing; 0 when it must take something. */
  empty: number;
  /** Somewhere inside, nothing may be taken in several ways. */
  vague: boolean;
}

const mostPositions = 2000;
/** Repetitions up to this many are written out; more are a loop. */
const mostCopies = 16;

const nothing: Part = { first: [], last: [], positions: [], empty: 1, vague: false };

export class Ways {
  private readonly known = new Map<string, Characters>();
  private count = 0;
  /** A loop was met that may be gone through in two ways, looking one character ahead. */
  doubtful = false;
  /** Many counted turns of which any may take nothing: there are as many ways as there are choices of the idle ones. */
  multiplied = false;

  static isLoop(max: number): boolean {
    return max > mostCopies;
  }

  read(node: Node): Part {
    if (node.type === 'character') return this.character(node.source);
    if (node.type === 'sequence')
      return node.items.reduce<Part>((part, item) => join(part, this.read(item)), nothing);
    if (node.type === 'choice') return either(node.items.map((item) => this.read(item)));
    // What stands beside takes nothing; how many ways it leaves is not counted here.
    if (node.type === 'look') {
      this.doubtful = true;
      return nothing;
    }
    if (node.type !== 'repeat') return nothing;
    return Ways.isLoop(node.max) ? this.loop(node) : this.copies(node);
  }

  /** Is there one way at most to read any text from the beginning? */
  isSingle(part: Part): boolean {
    return (
      !this.doubtful &&
      !part.vague &&
      isDisjoint(part.first) &&
      part.positions.every(({ next }) => isDisjoint(next))
    );
  }

  private character(source: string): Part {
    this.count += 1;
    if (this.count > mostPositions) throw new PatternError('Упростите образец: он слишком велик');
    let characters = this.known.get(source);
    if (characters === undefined) {
      characters = charactersOf(source);
      this.known.set(source, characters);
    }
    const position: Position = { characters, next: [] };
    return { first: [position], last: [position], positions: [position], empty: 0, vague: false };
  }

  private copies({ body, min, max }: { body: Node; min: number; max: number }): Part {
    let tail = nothing;
    for (let times = max; times > min; times -= 1) tail = optional(join(this.read(body), tail));
    for (let times = min; times > 0; times -= 1) tail = join(this.read(body), tail);
    return tail;
  }

  private loop({ body, min, max }: { body: Node; min: number; max: number }): Part {
    const part = this.read(body);
    if (part.empty > 0 && max !== Infinity) this.multiplied = true;
    for (const position of part.last) position.next.push(...part.first);
    const single = part.positions.every(({ next }) => isDisjoint(next));
    if (!single || part.vague || part.empty > 0) this.doubtful = true;
    return min === 0 ? optional(part) : part;
  }
}

function optional(part: Part): Part {
  const empty = part.empty + 1;
  return { ...part, empty, vague: part.vague || empty > 1 };
}

function join(left: Part, right: Part): Part {
  for (const position of left.last) position.next.push(...right.first);
  const empty = left.empty * right.empty;
  return {
    first: left.empty > 0 ? [...left.first, ...right.first] : left.first,
    last: right.empty > 0 ? [...left.last, ...right.last] : right.last,
    positions: [...left.positions, ...right.positions],
    empty,
    vague: left.vague || right.vague || empty > 1,
  };
}

function either(parts: readonly Part[]): Part {
  const empty = parts.reduce((ways, part) => ways + part.empty, 0);
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    positions: parts.flatMap(({ positions }) => positions),
    empty,
    vague: empty > 1 || parts.some(({ vague }) => vague),
  };
}

function isDisjoint(positions: readonly Position[]): boolean {
  let taken: Characters = 0n;
  for (const { characters } of positions) {
    if ((taken & characters) !== 0n) return false;
    taken |= characters;
  }
  return true;
}
