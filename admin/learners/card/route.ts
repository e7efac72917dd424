import { riskLevels, wordOf } from '../../messages/words.ts';
import { formatDate } from '../../parts/formats.ts';
import type { RouteStop, StopState } from '../../parts/RouteLine.tsx';
import type { RecordRow } from '../records/kinds.ts';
import type { Learner, ResponseRow } from '../types.ts';

interface RouteSources {
  learner: Learner;
  responses: readonly ResponseRow[];
  consents: readonly RecordRow[];
  employment: readonly RecordRow[];
  /** What the reader may not read is no stop of the way. */
  may?(verb: string): boolean;
}

/** The person's way by what is known of it; the first stop not passed is where the person stands. */
export function routeOf(sources: RouteSources): RouteStop[] {
  const { learner, responses, consents, employment, may } = sources;
  const consent = consents.find(({ withdrawnOn }) => !withdrawnOn);
  const answered = responses[0];
  const works = employment.find(({ confirmed, endsOn }) => confirmed === true && !endsOn);
  const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : undefined);
  const all: { key: string; title: string; note?: string; done: boolean; verb?: string }[] = [
    { key: 'enrolled', title: 'Поступление', note: day(learner.enrolledOn), done: true },
    {
      key: 'consent',
      title: 'Согласие',
      note: day(consent?.signedOn) ?? 'нет',
      done: learner.hasConsent,
    },
    {
      key: 'answers',
      title: 'Профилирование',
      note: day(answered?.answeredOn),
      done: answered !== undefined,
      verb: 'response.read',
    },
    {
      key: 'risk',
      title: 'Оценка риска',
      note: learner.riskLevel ? wordOf(riskLevels, learner.riskLevel) : undefined,
      done: learner.riskLevel === 'high' || learner.riskLevel === 'not-high',
      verb: 'assessment.read',
    },
    {
      key: 'work',
      title: 'Работа',
      note: day(works?.startsOn),
      done: works !== undefined,
      verb: 'employment-record.read',
    },
  ];
  const steps = all.filter(({ verb }) => verb === undefined || may?.(verb) !== false);
  const here = steps.findIndex(({ done }) => !done);
  const stateOf = (index: number, done: boolean): StopState =>
    done ? 'done' : index === here ? 'here' : 'ahead';
  return steps.map(({ key, title, note, done }, index) => ({
    key,
    title,
    note,
    state: stateOf(index, done),
  }));
}
