// A questionnaire as it stands on paper, before anybody chooses between DOCX and PDF.

import type { Answer } from '../../questions/paper.ts';

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
