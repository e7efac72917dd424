import { PreviewFacts } from '../list/Preview.tsx';
import { educationLevels, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { RiskLevel } from '../parts/StatusLabel.tsx';
import { useMay } from '../providers/session.ts';
import type { Learner } from './types.ts';

export function LearnerPreview({ learner }: { learner: Learner }) {
  const seesLevels = useMay('assessment.read') && learner.assessable !== false;
  return (
    <>
      {seesLevels ? <RiskLevel level={learner.riskLevel} boxed /> : null}
      <PreviewFacts
        rows={[
          ['Дата рождения', formatDate(learner.birthDate)],
          ['Организация', learner.organizationName],
          ['Группа или класс', learner.groupName],
          [
            'Специальность',
            [learner.specialtyCode, learner.specialtyName].filter(Boolean).join(' '),
          ],
          ['Курс или класс', learner.course],
          ['Выпускной курс', learner.isFinalYear ? 'да' : 'нет'],
          ['Уровень образования', wordOf(educationLevels, learner.educationLevel)],
          ['Зачислен', formatDate(learner.enrolledOn)],
          ['Согласие', learner.hasConsent ? 'есть' : 'нет'],
          ['Оценён', seesLevels ? formatDate(learner.assessedOn) : null],
        ]}
      />
    </>
  );
}
