import { useGetList } from 'react-admin';
import { useMay } from '../../providers/session.ts';
import {
  consentRecords,
  employmentRecords,
  participationRecords,
  practiceRecords,
  resumeRecords,
} from '../records/kinds.ts';
import { useRecords } from '../records/RecordList.tsx';
import type { Assessment, Learner, ResponseRow } from '../types.ts';

/** Everything one card shows; what the reader may not see is simply empty. */
export function useCard(learner: Learner) {
  const mayAssess = useMay('assessment.read');
  const mayRespond = useMay('response.read');
  const { data: assessments } = useGetList<Assessment>(
    'assessments',
    {
      filter: { learnerId: learner.id, current: true },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'id', order: 'DESC' },
    },
    { enabled: mayAssess && learner.assessable !== false },
  );
  const { data: responses = [] } = useGetList<ResponseRow>(
    'responses',
    {
      filter: { learnerId: learner.id },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'answeredOn', order: 'DESC' },
    },
    { enabled: mayRespond },
  );
  const { data: consents = [] } = useRecords(consentRecords, learner.id);
  const { data: participations = [] } = useRecords(participationRecords, learner.id);
  const { data: employment = [] } = useRecords(employmentRecords, learner.id);
  const { data: practices = [] } = useRecords(practiceRecords, learner.id);
  const { data: resumes = [] } = useRecords(resumeRecords, learner.id);
  return {
    assessment: assessments?.[0],
    responses,
    consents,
    participations,
    employment,
    practices,
    resumes,
  };
}
