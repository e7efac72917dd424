import { Button } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { useCreate, useNotify, useRefresh, useUpdate } from 'react-admin';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { openPart, type Questionnaire } from '../../forms/questionnaires/index.ts';
import { factSensitivity } from '../../forms/risk/index.ts';
import { QuestionnaireForm } from '../json-form/QuestionnaireForm.tsx';
import { DateBox } from '../parts/DateBox.tsx';
import { Note } from '../parts/Note.tsx';
import { today, useSession } from '../providers/session.ts';
import { answerIssues } from './answer-issues.ts';
import type { VersionRow } from './card/use-version-body.ts';
import { forgetKept, keep, readKept } from './kept-answers.ts';
import type { Learner, ResponseRow } from './types.ts';

interface AnswerFormProps {
  learner: Learner;
  body: Questionnaire;
  version: VersionRow;
  response: ResponseRow | undefined;
  choice: ReactNode;
  onSaved(response: ResponseRow): void;
}

export function AnswerForm({ learner, body, version, response, choice, onSaved }: AnswerFormProps) {
  const [kept] = useState(() => (response ? undefined : readKept(learner.id, version.code)));
  const [answers, setAnswers] = useState<JsonObject>(response?.answers ?? kept?.answers ?? {});
  const [answeredOn, setAnsweredOn] = useState<string | null>(response?.answeredOn ?? today());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [shownKept, setShownKept] = useState(
    kept !== undefined && Object.keys(kept.answers).length > 0,
  );
  const [refusal, setRefusal] = useState<string>();
  const [create, { isPending: creating }] = useCreate<ResponseRow>();
  const [update, { isPending: updating }] = useUpdate<ResponseRow>();
  const notify = useNotify();
  const session = useSession();
  const ceiling = session?.specialAccess ? 'special' : 'personal';
  const asked = useMemo(() => openPart(body, ceiling, factSensitivity), [body, ceiling]);
  const refresh = useRefresh();

  const change = (next: JsonObject) => {
    setAnswers(next);
    if (!response) keep(learner.id, version.code, { versionId: version.id, answers: next });
  };
  const done = (saved: ResponseRow) => {
    forgetKept(learner.id, version.code);
    // The level followed in the same transaction: what the card remembers is old.
    refresh();
    onSaved(saved);
  };
  const refused = (error: unknown) => {
    const found = answerIssues(error);
    setIssues(found);
    const message = error instanceof Error ? error.message : 'Сохранить не удалось';
    setRefusal(found.length > 0 ? undefined : message);
    if (found.length === 0) notify(message, { type: 'error' });
  };
  const finish = (checked: JsonObject) => {
    setRefusal(undefined);
    if (response) {
      update(
        'responses',
        {
          id: response.id,
          data: { answers: checked, answeredOn: answeredOn ?? today() },
          previousData: response,
        },
        { mutationMode: 'pessimistic', onSuccess: done, onError: refused },
      );
      return;
    }
    create(
      'responses',
      {
        data: {
          learnerId: learner.id,
          versionId: version.id,
          answers: checked,
          answeredOn: answeredOn ?? today(),
        },
      },
      { onSuccess: done, onError: refused },
    );
  };

  return (
    <div className="answer-screen">
      <div className="stack">
        {shownKept ? (
          <Note>
            Продолжаем с того, что вы не успели сохранить на этом устройстве.{' '}
            <Button
              variant="text"
              size="small"
              onClick={() => {
                setShownKept(false);
                forgetKept(learner.id, version.code);
                setAnswers({});
              }}
            >
              Начать заново
            </Button>
          </Note>
        ) : null}
        {kept && kept.versionId !== version.id ? (
          <Note tone="warn">
            Опросник обновился до версии {version.number}. Ответы сохранены: проверьте новые
            вопросы.
          </Note>
        ) : null}
        {refusal ? <Note tone="bad">{refusal}</Note> : null}
        {asked.closed > 0 ? (
          <Note>
            Вопросы, для которых нужен допуск к специальным сведениям ({asked.closed}), заполняет
            сотрудник с допуском.
          </Note>
        ) : null}
        <QuestionnaireForm
          key={shownKept ? 'resumed' : 'begun'}
          resume={shownKept}
          freePages={response !== undefined}
          body={asked.body}
          answers={answers}
          onChange={change}
          issues={issues}
          finish={{ label: 'Сохранить ответы', busy: creating || updating, onFinish: finish }}
        />
      </div>
      <aside className="answer-side" aria-label="Об опросе">
        {choice}
        <DateBox
          id="answered-on"
          label="Дата ответа"
          value={answeredOn}
          onChange={setAnsweredOn}
          helperText="Когда человек ответил, а не когда внесли"
        />
        <p className="small second">
          {body.title}, версия {version.number}. Ответы всегда показываются по этой версии.
        </p>
      </aside>
    </div>
  );
}
