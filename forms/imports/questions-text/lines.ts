// What a line of a pasted questionnaire is, told by how it begins.

export type Line = { number: number; text: string } & {
  is: 'page' | 'heading' | 'question' | 'option' | 'blank' | 'plain';
};

const page =
  /^(?:раздел|часть|блок|страница|модуль)\s+(?:\d{1,2}|[ivxIVX]{1,5})\s*[.:)—–-]?\s*(.*)$/iu;
const numbered = /^(?:вопрос\s*)?№?\s*(?:\d{1,3}\.)?\d{1,3}\s*([.)])\s*(?=\D)(.+)$/iu;
const lettered = /^[a-zа-яё]\s*[.)]\s+(\S.*)$/iu;
const marked = /^(?:[-–—•▪·*□☐◯○●]|\[\s?\]|\(\s?\))\s*(\S.*)$/u;
const blank = /^[_.…\s]{3,}$/u;
const inline = /[\s;,](?=[a-zа-яё]\)\s)/iu;

/** Numbers with a dot are questions; numbers with a bracket are options where both are used. */
export function linesOf(text: string): Line[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const signs = new Set(raw.map((line) => numbered.exec(tidy(line))?.[1]));
  const bothSigns = signs.has('.') && signs.has(')');
  const paged = raw.some((line) => page.test(tidy(line)));
  return raw.flatMap((line, index): Line[] => {
    const number = index + 1;
    const stated = tidy(line);
    if (stated === '') return [];
    const title = page.exec(stated)?.[1];
    if (title !== undefined) return [{ number, is: 'page', text: title || stated }];
    if (blank.test(stated)) return [{ number, is: 'blank', text: stated }];
    const [, sign, question] = numbered.exec(stated) ?? [];
    if (question !== undefined) {
      if (bothSigns && sign === ')') return [{ number, is: 'option', text: question }];
      return split(question, number);
    }
    const option = lettered.exec(stated)?.[1] ?? marked.exec(stated)?.[1];
    if (option !== undefined) {
      const [first = option, ...rest] = option.split(inline);
      return [first, ...rest.map((part) => part.replace(/^\S\)\s+/u, ''))].map((part) => ({
        number,
        is: 'option',
        text: part.replace(/[;,]\s*$/, ''),
      }));
    }
    if (isCapital(stated)) return [{ number, is: paged ? 'heading' : 'page', text: stated }];
    return [{ number, is: 'plain', text: stated }];
  });
}

/** A question with its options behind it: «Пол: а) мужской б) женский», «Пол – мужской / женский». */
function split(text: string, number: number): Line[] {
  const [title = text, ...options] = text.split(/\s(?=[a-zа-яё]\)\s)/iu);
  const question = (of: string): Line => ({ number, is: 'question', text: of });
  const option = (of: string): Line => ({
    number,
    is: 'option',
    text: of.replace(/[;,.]\s*$/, ''),
  });
  if (options.length > 1)
    return [question(title), ...options.map((part) => option(part.replace(/^\S\)\s+/u, '')))];
  const dash = /^(.{3,}?[^\s])\s+[–—-]\s+(.+)$/u.exec(text);
  const parts = (dash?.[2] ?? '').split(/\s*[/;]\s*/u).filter((part) => part !== '');
  if (dash && parts.length > 1) return [question(dash[1] ?? ''), ...parts.map(option)];
  return [question(text)];
}

const tidy = (line: string): string =>
  line
    .replace(/[\u00a0\u202f\t]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e]/g, '')
    .trim();

function isCapital(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && text.length <= 200;
}
