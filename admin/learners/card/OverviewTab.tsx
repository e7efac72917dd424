import { formatDate } from '../../parts/formats.ts';
import { ConsentNeeded } from '../ConsentNeeded.tsx';
import type { RecordRow } from '../records/kinds.ts';
import { employmentRecords, participationRecords } from '../records/kinds.ts';
import type { Assessment, Learner, ResponseRow } from '../types.ts';
import { CriteriaPanel } from './CriteriaPanel.tsx';
import { MissingBox } from './MissingBox.tsx';
import { ReasonChain } from './ReasonChain.tsx';

interface OverviewTabProps {
  learner: Learner;
  assessment: Assessment | undefined;
  responses: readonly ResponseRow[];
  participations: readonly RecordRow[];
  employment: readonly RecordRow[];
  openReason: string | undefined;
  onReason(code: string | undefined): void;
  mayAnswer: boolean;
}

export function OverviewTab(props: OverviewTabProps) {
  const { learner, assessment, openReason, onReason, mayAnswer } = props;
  const criterion = assessment?.criteria.find((one) => one.code === openReason);
  return (
    <div className="card-columns">
      <div className="card-main">
        {assessment?.level === 'insufficient' ? (
          <MissingBox assessment={assessment} learnerId={learner.id} mayAnswer={mayAnswer} />
        ) : null}
        {criterion ? (
          <ReasonChain
            criterion={criterion}
            learnerId={learner.id}
            onClose={() => onReason(undefined)}
          />
        ) : learner.hasConsent ? (
          <p className="second">
            {assessment
              ? 'Откройте характеристику справа: увидите, что проверено и чем это подтверждается.'
              : 'Оценки пока нет: она считается сама, когда в карточке появляются сведения.'}
          </p>
        ) : (
          <ConsentNeeded learner={learner} />
        )}
      </div>
      <aside className="card-side" aria-label="Кратко">
        <Now {...props} />
        {assessment ? (
          <CriteriaPanel assessment={assessment} openReason={openReason} onReason={onReason} />
        ) : null}
      </aside>
    </div>
  );
}

function Now({ learner, responses, participations, employment }: OverviewTabProps) {
  const answered = responses[0];
  const event = participations[0];
  const work = employment[0];
  return (
    <section>
      <h3>Сейчас</h3>
      <dl className="facts-list">
        <dt>Согласие</dt>
        <dd>{learner.hasConsent ? 'есть' : 'нет'}</dd>
        <dt>Опрос</dt>
        <dd>
          {answered
            ? `${formatDate(answered.answeredOn)}, версия ${answered.versionNumber}`
            : 'не проводился'}
        </dd>
        <dt>Мероприятие</dt>
        <dd>
          {event
            ? `${participationRecords.dates(event)}, ${participationRecords.main(event)}`
            : 'не было'}
        </dd>
        <dt>Занятость</dt>
        <dd>{work ? employmentRecords.main(work) : 'нет сведений'}</dd>
        {learner.phone ? (
          <>
            <dt>Телефон</dt>
            <dd>{learner.phone}</dd>
          </>
        ) : null}
        {learner.email ? (
          <>
            <dt>Почта</dt>
            <dd>{learner.email}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
