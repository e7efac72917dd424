import { Button } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { formatNumber } from '../parts/formats.ts';
import { LevelBox } from './card/LevelBox.tsx';
import { MissingBox } from './card/MissingBox.tsx';
import type { Assessment, Learner, ResponseRow } from './types.ts';
import { useNext } from './use-next.ts';

/** The level at once, with its reasons, and the way to the next person. */
export function AnswerDone({ learner, response }: { learner: Learner; response: ResponseRow }) {
  const navigate = useNavigate();
  const assessable = learner.assessable !== false;
  const { data, isPending } = useGetList<Assessment>(
    'assessments',
    {
      filter: { learnerId: learner.id, current: true },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'DESC' },
      meta: { after: response.submittedAt },
    },
    { enabled: assessable },
  );
  const { data: next } = useNext(learner.id);
  const assessment = data?.[0];
  if (assessable && isPending) return <Waiting />;
  return (
    <div className="answer-done" role="status">
      <LevelBox
        assessment={assessment}
        assessable={assessable}
        onReason={(code) => navigate(`/learners/${learner.id}/show?reason=${code ?? 'none'}`)}
      />
      {assessment?.level === 'insufficient' ? (
        <div className="card-main">
          <MissingBox assessment={assessment} learnerId={learner.id} mayAnswer={false} />
        </div>
      ) : null}
      <div className="questionnaire-buttons">
        {next && next.id !== null ? (
          <Button
            component={Link}
            to={`/learners/${next.id}/answer`}
            variant="contained"
            color="primary"
          >
            Следующий обучающийся, {formatNumber(next.position)} из {formatNumber(next.total)}
          </Button>
        ) : null}
        <Button component={Link} to={`/learners/${learner.id}/show`}>
          К карточке
        </Button>
      </div>
    </div>
  );
}
