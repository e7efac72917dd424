import QuestionIcon from '@mui/icons-material/ContactSupportOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Assessment } from '../types.ts';

/** «Недостаточно данных» asks only for what the rule obliges to know, nothing more. */
export function MissingBox({
  assessment,
  learnerId,
  mayAnswer,
}: {
  assessment: Assessment;
  learnerId: number;
  mayAnswer: boolean;
}) {
  if (assessment.missing.length === 0) return null;
  const facts = [...new Map(assessment.missing.map((row) => [row.fact, row])).values()];
  return (
    <section className="missing-box" aria-labelledby="missing-title">
      <QuestionIcon aria-hidden="true" />
      <div className="grow">
        <h3 id="missing-title">Чтобы определить уровень, узнайте</h3>
        <ul>
          {facts.map(({ fact, title, source }) => (
            <li key={fact}>
              <b>{title}</b>
              {source ? (
                <span className="small mute">
                  {' '}
                  — {source.charAt(0).toLowerCase() + source.slice(1)}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {mayAnswer ? (
          <Button
            component={Link}
            to={`/learners/${learnerId}/answer`}
            variant="contained"
            color="primary"
          >
            Заполнить опросник
          </Button>
        ) : null}
      </div>
    </section>
  );
}
