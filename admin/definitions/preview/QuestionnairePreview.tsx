import { Button } from '@mui/material';
import { useState } from 'react';
import type { JsonObject } from '../../../forms/json.ts';
import type { Questionnaire } from '../../../forms/questionnaires/index.ts';
import { QuestionnaireForm } from '../../json-form/QuestionnaireForm.tsx';
import { Note } from '../../parts/Note.tsx';

export function QuestionnairePreview({ body }: { body: Questionnaire }) {
  const [answers, setAnswers] = useState<JsonObject>({});
  const [passed, setPassed] = useState(false);
  const again = () => {
    setAnswers({});
    setPassed(false);
  };
  return (
    <div className="stack">
      <div className="row-wrap">
        <p className="small second grow">
          Заполните, чтобы проверить условия показа и подсказки. Эти ответы нигде не сохраняются.
        </p>
        <Button size="small" onClick={again}>
          Очистить
        </Button>
      </div>
      {passed ? <Note tone="ok">Все ответы прошли проверку.</Note> : null}
      <div className="form-card">
        <QuestionnaireForm
          body={body}
          answers={answers}
          freePages
          onChange={(next) => {
            setPassed(false);
            setAnswers(next);
          }}
          finish={{ label: 'Проверить ответы', onFinish: () => setPassed(true) }}
        />
      </div>
    </div>
  );
}
