// A ready schema on its way to a draft: the text, what the server says of it, and whether that still holds.
import { useState } from 'react';
import type { JsonObject } from '../../../../../forms/json.ts';
import { post } from '../../../../providers/http-client.ts';
import type { NewHead } from '../../../create/minimal.ts';

export interface Remark {
  path: string;
  message: string;
}

export interface Report {
  draft: string | null;
  body: JsonObject | null;
  added: Remark[];
  kept: Remark[];
  issues: Remark[];
}

const mostText = 1_048_576;

export function useConversion(head: NewHead) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ of: string; report: Report }>();
  const of = JSON.stringify([text, head]);
  const report = asked?.of === of ? asked.report : undefined;
  const problem =
    text.trim() === ''
      ? 'Выберите файл или вставьте текст схемы'
      : text.length > mostText
        ? 'Текст больше 1 МБ: разделите его'
        : undefined;
  return {
    text,
    setText,
    /** What the server said of exactly this text under exactly this name. */
    report,
    problem,
    async ask() {
      const { json } = await post<Report>('questionnaires/convert', { ...head, text });
      setAsked({ of, report: json });
    },
    /** The text of the draft that the schema becomes, once nothing stands in the way. */
    draft: report?.body ? `${JSON.stringify(report.body, null, 2)}\n` : undefined,
  };
}

export type Conversion = ReturnType<typeof useConversion>;
