// A spreadsheet or a pasted text on its way to a draft: what was given, and what the server made of it.
import { useState } from 'react';
import type { ImportNote } from '../../../../../forms/imports/notes.ts';
import type { JsonObject } from '../../../../../forms/json.ts';
import { post } from '../../../../providers/http-client.ts';
import type { NewHead } from '../../../create/minimal.ts';

export interface ImportReport {
  body: JsonObject | null;
  notes: ImportNote[];
  issues: { path: string; message: string }[];
}

export interface Source {
  /** Of a file; a text has none. */
  name?: string;
  /** The text itself, or the bytes of the file as base64. */
  content: string;
}

const ways = {
  sheet: {
    road: 'from-file',
    key: 'file',
    largest: 1_398_104,
    missing: 'Выберите файл таблицы',
    tooLarge: 'Файл больше 1 МБ: оставьте в нём листы survey, choices и settings',
  },
  text: {
    road: 'from-text',
    key: 'text',
    largest: 300_000,
    missing: 'Вставьте текст с вопросами',
    tooLarge: 'Текст слишком длинный: разделите его',
  },
} as const;

export function useImport(way: keyof typeof ways, head: NewHead) {
  const [source, setSource] = useState<Source>({ content: '' });
  const [asked, setAsked] = useState<{ of: string; report: ImportReport }>();
  const { road, key, largest, missing, tooLarge } = ways[way];
  const { content } = source;
  const of = JSON.stringify([source, head]);
  const report = asked?.of === of ? asked.report : undefined;
  return {
    source,
    setSource,
    /** What the server made of exactly this under exactly this name. */
    report,
    problem: content.trim() === '' ? missing : content.length > largest ? tooLarge : undefined,
    async ask() {
      const { json } = await post<ImportReport>(`questionnaires/${road}`, {
        ...head,
        [key]: content,
      });
      setAsked({ of, report: json });
    },
    draft: report?.body ? `${JSON.stringify(report.body, null, 2)}\n` : undefined,
  };
}

export type Import = ReturnType<typeof useImport>;
