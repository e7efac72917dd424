import { useContext, useEffect, useMemo, useState } from 'react';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { attachedFile } from '../../forms/questions/file.ts';
import { rowQuestions } from '../../forms/questions/group.ts';
import { answerText, questionTypeOf } from '../../forms/questions/index.ts';
import { AnswerSourcesContext } from './sources.ts';

/** One answer in words; names of directories are asked for, files can be taken. */
export function AnswerValue({ field, value }: { field: JsonObject; value: Json | undefined }) {
  const sources = useContext(AnswerSourcesContext);
  const names = useNames(field, value);
  if (value === undefined || value === null || value === '') return '—';
  const attached = questionTypeOf(field).code === 'file' ? attachedFile(value) : undefined;
  const told =
    answerText(field, value, (directory, code) => names.get(`${directory} ${String(code)}`)) || '—';
  if (attached && sources.linkTo) return <a href={sources.linkTo(attached)}>{told}</a>;
  return told;
}

/** Codes of directories inside an answer, as `directory code`. */
function codesIn(field: JsonObject, value: Json | undefined): string[] {
  const { code } = questionTypeOf(field);
  if (code === 'directory' && typeof value === 'string')
    return [`${String(field['x-directory'])} ${value}`];
  if (code !== 'group' || !Array.isArray(value)) return [];
  const questions = [...rowQuestions(field)];
  return value.flatMap((row) =>
    questions.flatMap(([key, inner]) => (isObject(row) ? codesIn(inner, row[key]) : [])),
  );
}

function useNames(field: JsonObject, value: Json | undefined): ReadonlyMap<string, string> {
  const sources = useContext(AnswerSourcesContext);
  const wanted = codesIn(field, value).join('\n');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const codes = useMemo(() => (wanted === '' ? [] : wanted.split('\n')), [wanted]);
  useEffect(() => {
    let left = false;
    const ask = async (told: string) => {
      const at = told.indexOf(' ');
      const name = await sources.nameOf?.(told.slice(0, at), told.slice(at + 1));
      if (name !== undefined && !left) setNames((known) => new Map(known).set(told, name));
    };
    for (const told of codes) ask(told).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [codes, sources]);
  return names;
}
