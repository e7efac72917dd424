import AddIcon from '@mui/icons-material/AddOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import ExpandLessIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Button, Skeleton } from '@mui/material';
import { useRefresh } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { AnswersView } from '../../json-form/AnswersView.tsx';
import { KeptAsideList } from '../../json-form/move/KeptAsideList.tsx';
import { MoveNote } from '../../json-form/move/MoveNote.tsx';
import { formatDate } from '../../parts/formats.ts';
import { EmptyState, Note } from '../../parts/Note.tsx';
import { useMay } from '../../providers/session.ts';
import type { Learner, ResponseRow } from '../types.ts';
import { useQuestionnaireVersion } from './use-version-body.ts';

export function AnswersTab({
  learner,
  responses,
}: {
  learner: Learner;
  responses: readonly ResponseRow[];
}) {
  const mayCreate = useMay('response.create');
  const [search, setSearch] = useSearchParams();
  const open = search.get('open');
  const fill = mayCreate ? (
    <Button
      component={Link}
      to={`/learners/${learner.id}/answer`}
      variant="contained"
      color="primary"
      startIcon={<AddIcon />}
    >
      Заполнить опросник
    </Button>
  ) : undefined;
  if (responses.length === 0)
    return (
      <EmptyState title="Ответов пока нет" action={fill}>
        Опросник заполняют со слов обучающегося или вместе с ним.
      </EmptyState>
    );
  return (
    <div className="card-main">
      <div className="records-head">
        <h2 className="grow">Ответы</h2>
        {fill}
      </div>
      <ul className="boxed-list">
        {responses.map((row) => {
          const isOpen = open === String(row.id);
          const Arrow = isOpen ? ExpandLessIcon : ExpandMoreIcon;
          return (
            <li key={row.id} className="answer-row">
              <button
                type="button"
                className="plain-button row grow"
                aria-expanded={isOpen}
                onClick={() =>
                  setSearch(
                    isOpen ? { tab: 'answers' } : { tab: 'answers', open: String(row.id) },
                    { replace: true },
                  )
                }
              >
                <span className="record-dates">{formatDate(row.answeredOn)}</span>
                <span className="grow">
                  <span className="strong">{row.title}</span>
                  <span className="cell-second">
                    версия {row.versionNumber}
                    {row.enteredByName ? ` · внёс ${row.enteredByName}` : ''}
                  </span>
                </span>
                <Arrow aria-hidden="true" />
              </button>
              {isOpen ? <OneResponse row={row} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function OneResponse({ row }: { row: ResponseRow }) {
  const { body, error } = useQuestionnaireVersion(row.versionId);
  const mayUpdate = useMay('response.update');
  const refresh = useRefresh();
  if (error) return <p className="second">{error.message}</p>;
  if (!body) return <Skeleton height={120} />;
  return (
    <div className="answer-body">
      <p className="small second">
        Показано по версии {row.versionNumber}, по которой отвечали. Внесено{' '}
        {formatDate(row.submittedAt)}.
      </p>
      {row.hiddenAnswers ? (
        <Note icon={<LockIcon aria-hidden="true" />}>
          Ответы на вопросы специального характера видны при допуске.
        </Note>
      ) : null}
      {mayUpdate ? (
        <MoveNote
          resource="responses"
          record={row}
          versionId={row.versionId}
          kind="questionnaire"
          renewed="Опросник с тех пор обновлён. Эти ответы остаются в своей версии, пока их не перенесут."
          code={row.code}
          onMoved={refresh}
        />
      ) : null}
      <AnswersView body={body} answers={row.answers} />
      <KeptAsideList kept={row.keptAside} />
      {mayUpdate ? (
        <div>
          <Button
            component={Link}
            to={`/learners/${row.learnerId}/answer?response=${row.id}`}
            startIcon={<EditIcon />}
          >
            Исправить ответы
          </Button>
        </div>
      ) : null}
    </div>
  );
}
