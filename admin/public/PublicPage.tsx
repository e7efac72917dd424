import { useCallback, useEffect, useState } from 'react';
import { isJson } from '../../forms/definitions/check-body.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/schema.ts';
import { fetchQuestionnaire } from '../providers/public-questionnaire.ts';
import { type Language, PublicSheet, Tried } from './PublicSheet.tsx';
import { usePublicTexts } from './texts.ts';

type State = 'loading' | 'absent' | 'offline' | { body: Questionnaire };

/** Only what the page needs of it; the rest of a definition never leaves the server. */
function questionnaireOf(answer: JsonObject): Questionnaire | undefined {
  const { code, title, description, schema, pages } = answer;
  if (typeof title !== 'string' || !isObject(schema) || !isObject(pages)) return undefined;
  const { order, items } = pages;
  if (!Array.isArray(order) || !isObject(items)) return undefined;
  const found = Object.entries(items).flatMap(([key, page]) =>
    isObject(page) && Array.isArray(page.fields)
      ? [
          [
            key,
            {
              title: String(page.title ?? ''),
              ...(typeof page.description === 'string' ? { description: page.description } : {}),
              fields: page.fields.map(String),
            },
          ] as const,
        ]
      : [],
  );
  return {
    kind: 'questionnaire',
    code: String(code),
    title,
    ...(typeof description === 'string' ? { description } : {}),
    legalReference: { document: '', clause: '' },
    subject: 'learner',
    schema,
    pages: { order: order.map(String), items: Object.fromEntries(found) },
  };
}

async function load(uid: string): Promise<State> {
  try {
    const answer = await fetchQuestionnaire(uid);
    if (answer.status === 404) return 'absent';
    if (!answer.ok) return 'offline';
    const json: unknown = await answer.json();
    const body = isJson(json) && isObject(json) ? questionnaireOf(json) : undefined;
    return body ? { body } : 'offline';
  } catch {
    return 'offline';
  }
}

/** The respondent's own day: nobody is logged in, so no place tells another. */
function ownToday(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function PublicPage({ uid, language }: { uid: string; language: Language }) {
  const [state, setState] = useState<State>('loading');
  const open = useCallback(() => {
    setState('loading');
    void load(uid).then(setState);
  }, [uid]);
  useEffect(open, [open]);
  return (
    <PublicSheet language={language}>
      <Languages language={language} />
      {typeof state === 'string' ? (
        <Absence state={state} onAgain={open} />
      ) : (
        <Tried uid={uid} body={state.body} today={ownToday()} />
      )}
    </PublicSheet>
  );
}

function Languages({ language }: { language: Language }) {
  const texts = usePublicTexts();
  const other = language === 'en' ? 'ru' : 'en';
  return (
    <p className="public-language">
      <a href={`?lang=${other}`} lang={other} hrefLang={other}>
        {texts.otherLanguage}
      </a>
    </p>
  );
}

function Absence({ state, onAgain }: { state: 'loading' | 'absent' | 'offline'; onAgain(): void }) {
  const texts = usePublicTexts();
  if (state === 'loading') return <p role="status">{texts.loading}</p>;
  return (
    <div role="alert">
      <h1>{texts[state]}</h1>
      <p className="second">{state === 'absent' ? texts.absentHelp : texts.offlineHelp}</p>
      {state === 'offline' ? (
        <button type="button" className="public-button" onClick={onAgain}>
          {texts.again}
        </button>
      ) : null}
    </div>
  );
}
