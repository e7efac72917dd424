// A questionnaire as it stands on paper, before anybody chooses between DOCX and PDF.

export type Answer =
  | { is: 'options'; several: boolean; options: { title: string; words: boolean }[] }
  /** Empty rules to write on. */
  | { is: 'lines'; count: number }
  /** A short answer: a word of what is written, and a rule. */
  | { is: 'short'; before?: string; after?: string }
  | { is: 'period' }
  | { is: 'scale'; steps: { step: number; label?: string }[] }
  | { is: 'table'; head: string[]; rows: string[][]; circles: boolean };

export type Block =
  | { is: 'page'; title: string; text?: string }
  | { is: 'section'; title: string; text?: string; when?: string }
  | { is: 'note'; title: string; text?: string; when?: string }
  | {
      is: 'question';
      number: number;
      title: string;
      required: boolean;
      /** «один ответ», «не более двух». */
      how?: string;
      hint?: string;
      when?: string;
      answer: Answer;
    };

export interface Paper {
  title: string;
  organization: string;
  consent: string;
  legend?: string;
  blocks: Block[];
}
