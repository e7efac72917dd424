// What the worker may be asked: pure questions about a text from outside.
import { createHash } from 'node:crypto';
import {
  type Converted,
  convertSchema,
  type NewHead,
} from '../../../forms/definitions/foreign/index.ts';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { entryName } from '../../../forms/definitions/packages/package.ts';
import { readPackage } from '../../../forms/definitions/packages/read-package.ts';
import { under } from '../../../forms/definitions/rules/parts.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { Imported, ImportHead } from '../../../forms/imports/imported.ts';
import { compileProblems, readText } from './check-text.ts';
import { fromFile, fromText } from './imports.ts';

export type Task =
  | { what: 'text'; kind: KindCode; text: string }
  | { what: 'package'; text: string }
  | { what: 'schema'; text: string; head: NewHead }
  /** A workbook in XLSForm layout, base64. */
  | { what: 'workbook'; file: string; head: ImportHead }
  | { what: 'questions'; text: string; head: ImportHead };

export interface Answer {
  issues: Issue[];
  /** Is the text an object that can be looked at further? */
  readable: boolean;
  converted?: Converted;
  imported?: Imported;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function answer(task: Task): Promise<Answer> {
  if (task.what === 'workbook') return fromFile(task.file, task.head);
  if (task.what === 'questions') return fromText(task.text, task.head);
  if (task.what === 'text') {
    const { body, issues } = readText(task.kind, task.text);
    return { issues, readable: body !== undefined };
  }
  if (task.what === 'package') {
    const read = readPackage(task.text, sha256);
    const compiled = (read.package?.definitions ?? []).flatMap((entry) =>
      under(entryName(entry), compileProblems(entry.body)),
    );
    const issues = [...read.issues, ...compiled];
    return { issues, readable: read.package !== undefined && issues.length === 0 };
  }
  const converted = convertSchema(task.text, task.head);
  const issues = converted.body ? compileProblems(converted.body) : [];
  if (issues.length === 0) return { issues: converted.issues, readable: true, converted };
  const { body: _, ...report } = converted;
  return { issues, readable: true, converted: { ...report, issues } };
}
