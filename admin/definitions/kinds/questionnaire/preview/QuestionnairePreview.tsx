import { Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import type { JsonObject } from '../../../../../forms/json.ts';
import { QuestionnaireForm } from '../../../../json-form/QuestionnaireForm.tsx';
import { Note } from '../../../../parts/Note.tsx';
import type { PreviewProps } from '../../kind.ts';
import { DerivedFacts } from './DerivedFacts.tsx';
import { type Filling, FillWith } from './FillWith.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import './questionnaire-preview.css';

const views = {
  wide: 'Компьютер',
  phone: 'Телефон',
  paper: 'Печать',
  dark: 'Тёмная',
} as const;
type View = keyof typeof views;
const viewKeys: readonly View[] = ['wide', 'phone', 'paper', 'dark'];

/** The questionnaire as respondents meet it, filled with whatever answers, and what would be learned of them. */
export function QuestionnairePreview({ body, written, element }: PreviewProps<'questionnaire'>) {
  const [view, setView] = useState<View>('wide');
  const [filling, setFilling] = useState<Filling>({ source: 'empty', answers: {}, turn: 0 });
  const [passed, setPassed] = useState(false);
  const { answers, turn } = filling;
  const change = (next: Filling) => {
    setPassed(false);
    setFilling(next);
  };
  return (
    <div className="stack wide-preview">
      <div className="preview-bar">
        <div className="row-wrap">
          <span className="small second">Как показать</span>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            aria-label="Как показать"
            onChange={(_event, next: View | null) => {
              if (next) setView(next);
            }}
          >
            {viewKeys.map((key) => (
              <ToggleButton key={key} value={key}>
                {views[key]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <span className="grow" />
          {element ? (
            <Button href={`#/questionnaires/${element.id}/fill`} target="_blank" rel="noreferrer">
              Заполнить как респондент
            </Button>
          ) : null}
        </div>
        {view === 'paper' ? null : (
          <FillWith body={body} filling={filling} definitionId={element?.id} onChange={change} />
        )}
      </div>
      {passed ? <Note tone="ok">Все ответы прошли проверку.</Note> : null}
      {view === 'paper' ? (
        <PaperPreview written={written} organization={element?.organizationName ?? ''} />
      ) : (
        <div className="preview-split">
          <div
            className={`preview-view preview-${view}`}
            data-theme={view === 'dark' ? 'dark' : undefined}
          >
            <div className="form-card">
              <QuestionnaireForm
                key={turn}
                body={body}
                answers={answers}
                freePages
                onChange={(next: JsonObject) => change({ source: 'own', turn, answers: next })}
                finish={{ label: 'Проверить ответы', onFinish: () => setPassed(true) }}
              />
            </div>
          </div>
          <DerivedFacts body={body} answers={answers} place={element?.organizationId} />
        </div>
      )}
    </div>
  );
}
