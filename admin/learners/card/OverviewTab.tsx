import { formatDate } from '../../parts/formats.ts';
import { useMay } from '../../providers/session.ts';
import { ConsentNeeded } from '../ConsentNeeded.tsx';
import type { RecordRow } from '../records/kinds.ts';
import { employmentRecords, participationRecords } from '../records/kinds.ts';
import { type Assessment, isFound, type Learner, type ResponseRow } from '../types.ts';
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
  const mayConsent = useMay('consent.create');
  const seesLevels = useMay('assessment.read');
  const criterion = assessment?.criteria.filter(isFound).find((one) => one.code === openReason);
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
        ) : learner.hasConsent || !mayConsent ? (
          <p className="second">
            {!learner.hasConsent
              ? 'Согласие ещё не отмечено: его отмечает организация, где человек учится.'
              : assessment
                ? assessment.reasonsOpen
                  ? 'Откройте характеристику справа: увидите, что проверено и чем это подтверждается.'
                  : 'Что известно о человеке, видно на вкладках карточки.'
                : seesLevels
                  ? 'Оценки пока нет: она считается сама, когда в карточке появляются сведения.'
                  : 'Ответы и уровень риска видят сотрудники организации. Вам открыты сведения об обучении, согласия и мероприятия.'}
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
  const seesAnswers = useMay('response.read');
  const seesWork = useMay('employment-record.read');
  return (
    <section>
      <h3>Сейчас</h3>
      <dl className="facts-list">
        <dt>Согласие</dt>
        <dd>{learner.hasConsent ? 'есть' : 'нет'}</dd>
        {seesAnswers ? (
          <>
            <dt>Опрос</dt>
            <dd>
              {answered
                ? `${formatDate(answered.answeredOn)}, версия ${answered.versionNumber}`
                : 'не проводился'}
            </dd>
          </>
        ) : null}
        <dt>Мероприятие</dt>
        <dd>
          {event
            ? `${participationRecords.dates(event)}, ${participationRecords.main(event)}`
            : 'не было'}
        </dd>
        {seesWork ? (
          <>
            <dt>Занятость</dt>
            <dd>{work ? employmentRecords.main(work) : 'нет сведений'}</dd>
          </>
        ) : null}
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
