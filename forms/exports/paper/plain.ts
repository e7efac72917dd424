import type { Answer } from '../../questions/paper.ts';

/** Signs that cannot be seen, or that XML cannot hold. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that any document holds. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, ' ')
    .replace(HALVES, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The same place for an answer, in words that any document holds. */
export function plainAnswer(answer: Answer): Answer {
  switch (answer.is) {
    case 'options':
      return {
        ...answer,
        options: answer.options.map((one) => ({ ...one, title: plain(one.title) })),
      };
    case 'short': {
      const { before, after } = answer;
      return {
        is: 'short',
        ...(before ? { before: plain(before) } : {}),
        ...(after ? { after: plain(after) } : {}),
      };
    }
    case 'scale':
      return {
        ...answer,
        steps: answer.steps.map(({ step, label }) =>
          label === undefined ? { step } : { step, label: plain(label) },
        ),
      };
    case 'table':
      return {
        ...answer,
        head: answer.head.map(plain),
        rows: answer.rows.map((row) => row.map(plain)),
      };
    default:
      return answer;
  }
}
