import { type ReactNode, useState } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/schema.ts';
import { FormTextsContext, formTexts } from '../json-form/texts.ts';
import { englishForm } from './english-form.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';
import { PublicForm } from './PublicForm.tsx';
import { english, PublicTextsContext, russian, usePublicTexts } from './texts.ts';
import './public.css';

export type Language = 'ru' | 'en';

/** The page around a questionnaire: the same for a link and for a draft tried out. */
export function PublicSheet(props: { language: Language; children: ReactNode }) {
  const { language, children } = props;
  return (
    <PublicTextsContext.Provider value={language === 'en' ? english : russian}>
      <FormTextsContext.Provider value={language === 'en' ? englishForm : formTexts}>
        <main className="public-sheet">{children}</main>
      </FormTextsContext.Provider>
    </PublicTextsContext.Provider>
  );
}

export function Tried({ uid, body, today }: { uid: string; body: Questionnaire; today: string }) {
  const texts = usePublicTexts();
  const [kept, setKept] = useState(() => keptAnswers(uid));
  const [announcement, setAnnouncement] = useState('');
  const change = (answers: JsonObject) => {
    const next = { ...kept, answers };
    setKept(next);
    setAnnouncement('');
    keepAnswers(uid, next);
  };
  const forget = () => {
    forgetAnswers(uid);
    setKept({ ...kept, answers: {} });
    setAnnouncement(texts.forgotten);
  };
  return (
    <>
      <p className="public-preview">{texts.preview}</p>
      <h1>{body.title}</h1>
      {body.description ? <p className="second public-about">{body.description}</p> : null}
      <PublicForm
        body={body}
        answers={kept.answers}
        onChange={change}
        onForget={forget}
        today={today}
        seed={kept.seed}
      />
      <footer className="public-footer">
        <span>{texts.kept}. </span>
        <button type="button" className="link-button" onClick={forget}>
          {texts.forget}
        </button>
        <span role="status"> {announcement}</span>
      </footer>
    </>
  );
}
