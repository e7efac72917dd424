import { useContext, useEffect, useMemo, useState } from 'react';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { rowQuestions } from '../../forms/questions/group.ts';
import { answerText, questionTypeOf } from '../../forms/questions/index.ts';
import { AnswerSourcesContext } from './sources.ts';

/** One answer in words; names of directories are asked for, files can be taken. */
export function AnswerValue({ field, value }: { field: JsonObject; value: Json | undefined }) {
  const sources = useContext(AnswerSourcesContext);
  const names = useNames(field, value);
  if (value === undefined || value === null || value === '') return '—';
  const named = questionTypeOf(field).outside?.(field, value);
  const text =
    answerText(field, value, (directory, code) => names.get(`${directory} ${String(code)}`)) || '—';
  if (named?.is === 'file' && sources.linkTo)
    return <a href={sources.linkTo(named.file)}>{text}</a>;
  return text;
}

/** Codes of directories inside an answer, as `directory code`. */
function codesIn(field: JsonObject, value: Json | undefined): string[] {
  if (value === undefined) return [];
  const type = questionTypeOf(field);
  const named = type.outside?.(field, value);
  if (named?.is === 'directory') return [`${named.directory} ${named.value}`];
  if (type.holds !== 'rows' || !Array.isArray(value)) return [];
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
    const ask = async (reference: string) => {
      const at = reference.indexOf(' ');
      const name = await sources.nameOf?.(reference.slice(0, at), reference.slice(at + 1));
      if (name !== undefined && !left) setNames((known) => new Map(known).set(reference, name));
    };
    for (const reference of codes) ask(reference).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [codes, sources]);
  return names;
}
