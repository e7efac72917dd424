import { Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { wholeRecord } from '../providers/whole-record.ts';
import { AnswerDone } from './AnswerDone.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ConsentNeeded } from './ConsentNeeded.tsx';
import { useQuestionnaireVersion, type VersionRow } from './card/use-version-body.ts';
import { type Learner, learnerName, type ResponseRow } from './types.ts';

export function AnswerScreen() {
  const { id = '' } = useParams();
  const { data: learner, error } = useGetOne<Learner>('learners', {
    id: Number(id),
    meta: wholeRecord.meta,
  });
  if (error) return <EmptyState title="Карточка не открылась">{error.message}</EmptyState>;
  return learner ? <Screen key={learner.id} learner={learner} /> : <Waiting />;
}

function Screen({ learner }: { learner: Learner }) {
  const [search] = useSearchParams();
  const responseId = search.get('response');
  const [saved, setSaved] = useState<ResponseRow>();
  const { data: response } = useGetOne<ResponseRow>(
    'responses',
    { id: Number(responseId) },
    { enabled: responseId !== null },
  );
  return (
    <>
      <ScreenHeader
        title={saved ? 'Ответы сохранены' : responseId ? 'Исправление ответов' : 'Опрос'}
        crumbs={[
          { to: '/learners', title: 'Обучающиеся' },
          { to: `/learners/${learner.id}/show`, title: learnerName(learner) },
        ]}
      >
        <p className="second">
          {learnerName(learner)}, {learner.groupName}, {learner.organizationName}
        </p>
      </ScreenHeader>
      {saved ? (
        <AnswerDone learner={learner} response={saved} />
      ) : learner.hasConsent ? (
        <Choice
          learner={learner}
          response={response}
          correcting={responseId !== null}
          onSaved={setSaved}
        />
      ) : (
        <ConsentNeeded learner={learner} />
      )}
    </>
  );
}

interface ChoiceProps {
  learner: Learner;
  response: ResponseRow | undefined;
  correcting: boolean;
  onSaved(response: ResponseRow): void;
}

/** A correction keeps the version the answers were given by; new answers take the one in force. */
function Choice({ learner, response, correcting, onSaved }: ChoiceProps) {
  const [chosen, setChosen] = useState<number>();
  const { data: inForce, isPending } = useGetList<VersionRow>(
    'definition-versions',
    {
      filter: { kind: 'questionnaire', inForceAt: learner.organizationId },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: !correcting },
  );
  const versionId = correcting ? response?.versionId : (chosen ?? inForce?.[0]?.id);
  const { body, version, error } = useQuestionnaireVersion(versionId);
  if (error) return <EmptyState title="Опросник не открылся">{error.message}</EmptyState>;
  if (!correcting && !isPending && inForce?.length === 0)
    return (
      <EmptyState
        title="Для этой организации опросник не опубликован"
        action={
          <Button component={Link} to="/questionnaires">
            К опросникам
          </Button>
        }
      >
        Опубликуйте опросник региона или возьмите федеральный.
      </EmptyState>
    );
  if (!body || !version) return <Waiting />;
  return (
    <AnswerForm
      key={`${version.id} ${response?.id ?? ''}`}
      learner={learner}
      body={body}
      version={version}
      response={response}
      onSaved={onSaved}
      choice={
        inForce && inForce.length > 1 ? (
          <TextField
            select
            label="Опросник"
            value={version.id}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {inForce.map(({ id, title }) => (
              <MenuItem key={id} value={id}>
                {title}
              </MenuItem>
            ))}
          </TextField>
        ) : null
      }
    />
  );
}
