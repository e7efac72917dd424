// Finds the first fault in a JSON text. Open containers stand on a list of its own, so that a million
// brackets cost memory for two hundred.

import { numberProblem } from './numbers.ts';

export interface Fault {
  at: number;
  /** Russian, continues «Строка 3, столбец 5: …». */
  message: string;
  /** The text was not read to its end, because it nests too deep. */
  tooDeep?: boolean;
}

export const deepest = 200;
/** Of one object: nothing of ours comes near, and a hundred thousand names cost a fifth of a second. */
export const mostMembers = 10_000;

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;
/** What, glued to a number or a word, shows that it is none: `01`, `1.`, `nullx`. */
const glued = /[^\s,:[\]{}"/]/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
// Characters of a string that need no second look.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON excludes exactly these
const plain = /[^"\\\u0000-\u001f]*/y;

export class Scanner {
  private at = 0;
  private readonly text: string;
  /** For every open container: the keys met so far, or null for a list. */
  private readonly open: (Set<string> | null)[] = [];
  private problem: Fault | undefined;

  constructor(text: string) {
    this.text = text;
  }

  fault(): Fault | undefined {
    this.pass(space);
    if (this.at === this.text.length) return { at: 0, message: 'текст пуст, введите значение' };
    while (!this.problem && this.element()) this.pass(space);
    if (this.problem) return this.problem;
    this.pass(space);
    if (this.at < this.text.length) this.unexpected();
    return this.problem;
  }

  /** Reads one value with what closes or separates after it; false when all is read or wrong. */
  private element(): boolean {
    const char = this.text[this.at];
    if (char === '{' || char === '[') return this.container(char);
    return this.scalar(char) && this.separator();
  }

  private container(char: '{' | '['): boolean {
    if (this.open.length >= deepest) {
      this.fail(`уменьшите вложенность, она глубже ${deepest} уровней`);
      if (this.problem) this.problem.tooDeep = true;
      return false;
    }
    this.at += 1;
    this.open.push(char === '{' ? new Set() : null);
    this.pass(space);
    if (this.text[this.at] === (char === '{' ? '}' : ']')) return this.separator();
    return char === '[' || this.key();
  }

  private separator(): boolean {
    for (let keys = this.open.at(-1); keys !== undefined; keys = this.open.at(-1)) {
      this.pass(space);
      const char = this.text[this.at];
      if (char === ',') {
        this.at += 1;
        this.pass(space);
        if (/[}\]]/.test(this.text[this.at] ?? ''))
          return this.fail('уберите лишнюю запятую перед скобкой');
        return keys === null || this.key();
      }
      if (char !== (keys ? '}' : ']')) return this.unexpected();
      this.at += 1;
      this.open.pop();
    }
    return false;
  }

  private key(): boolean {
    const start = this.at;
    if (this.text[start] !== '"') return this.unexpected('запишите имя поля в двойных кавычках');
    if (!this.string()) return false;
    const written = this.text.slice(start, this.at);
    const key: string = written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
    const keys = this.open.at(-1);
    // Copied by assignment, this one would change the prototype of the copy.
    if (key === '__proto__') return this.fail('имя поля занято, задайте другое', start);
    if (keys?.has(key)) return this.fail(`поле «${key}» записано дважды, оставьте одно`, start);
    keys?.add(key);
    if (keys && keys.size > mostMembers)
      return this.fail(`оставьте не больше ${mostMembers} полей`, start);
    this.pass(space);
    if (this.text[this.at] !== ':') return this.unexpected('поставьте двоеточие после имени поля');
    this.at += 1;
    return true;
  }

  private scalar(char: string | undefined): boolean {
    if (char === '"') return this.string();
    const start = this.at;
    if (char !== undefined && /[-0-9]/.test(char)) {
      if (!this.pass(number) || this.looksAt(glued)) return this.fail('исправьте число', start);
      const problem = numberProblem(this.text.slice(start, this.at));
      return problem === undefined || this.fail(problem, start);
    }
    if (this.pass(word) && !this.looksAt(glued)) return true;
    this.at = start;
    return this.unexpected();
  }

  private string(): boolean {
    const start = this.at;
    this.at += 1;
    for (;;) {
      this.pass(plain);
      const char = this.text[this.at];
      if (char === undefined) return this.fail('закройте строку кавычкой', start);
      if (char === '"') break;
      const from = this.at;
      if (char !== '\\') return this.fail('уберите непечатаемый знак или перенос в строке');
      if (!this.pass(escaped)) return this.fail('исправьте знак после обратной черты');
      if (this.text.startsWith('\\u0000', from)) return this.fail('уберите нулевой знак', from);
    }
    this.at += 1;
    return this.halves(start);
  }

  /** Escaped, too, half a character cannot be stored. */
  private halves(start: number): boolean {
    const written = this.text.slice(start, this.at);
    if (!/\\u[dD][89a-fA-F]/.test(written)) return true;
    return !/\p{Cs}/u.test(JSON.parse(written)) || this.fail('уберите повреждённый знак', start);
  }

  private unexpected(advice?: string): false {
    const char = this.text[this.at];
    if (char === undefined) return this.fail('текст обрывается, закройте все скобки');
    if (char === '/') return this.fail('уберите примечание, здесь их не пишут');
    if (advice === undefined && this.open.length === 0 && this.at > 0)
      return this.fail('уберите лишний текст или исправьте значение');
    return this.fail(advice ?? 'неожиданный знак, проверьте кавычки, запятые и скобки');
  }

  private fail(message: string, at = this.at): false {
    this.problem = { at, message };
    return false;
  }

  private pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }
}
