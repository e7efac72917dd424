// What is told of each demonstration event beyond its day: the answers its type asks for, who came from employers.
import type { JsonObject } from '../../forms/json.ts';
import type { EventName } from './employers.ts';

export interface EventDetails {
  fields: JsonObject;
  place?: string;
  startsAt?: string;
  capacity?: number;
  format?: 'onsite' | 'online' | 'mixed';
  employers?: readonly string[];
  cancelReason?: string;
  /** Held by the centre of employment of the region. */
  byCenter?: true;
  recordedAfter?: number;
}

const PLANT = 'АО «Реченский завод насосов»';
const AT_FAIR = [
  PLANT,
  'ООО «Верхнереченский машзавод»',
  'ООО «Верхнереченский строительный трест»',
  'ООО «Молочный комбинат «Полянский»',
  'АО «Верхнереченские электрические сети»',
  'ООО «Реченск-Логистика»',
  'ГБУЗ «Верхнереченская районная больница»',
  'ООО «Реченский код»',
  'ООО «Столовые Верхнереченска»',
];

export function detailsOf(name: EventName, group: string): EventDetails {
  switch (name) {
    case 'fair':
      return {
        fields: {
          address: 'Дворец спорта «Река»',
          employerCount: 9,
          vacancyCount: 148,
          level: 'regional',
        },
        place: 'Верхнереченск, дворец спорта «Река»',
        employers: AT_FAIR,
        byCenter: true,
        recordedAfter: 2,
      };
    case 'tour':
      return {
        fields: { employer: PLANT, address: 'Реченск, сборочный цех', newEmployer: true },
        place: 'Реченск, сборочный цех',
        capacity: 24,
        employers: [PLANT],
        byCenter: true,
      };
    case 'trial':
      return {
        fields: trialFields,
        place: 'Учебно-производственный участок',
        capacity: 12,
        employers: [PLANT],
        byCenter: true,
        recordedAfter: 6,
      };
    case 'information':
      return { fields: informationFields, place: 'Школа № 7', byCenter: true, recordedAfter: 1 };
    case 'training':
      return {
        fields: { topic: `Резюме и собеседование, ${group}`, hours: 4 },
        place: 'Центр карьеры колледжа',
        capacity: 25,
      };
    case 'earlierTraining':
      return { fields: { topic: 'Готовимся к собеседованию', hours: 2 } };
    case 'mockInterview':
      return { fields: { employer: 'Работодатели отрасли' } };
    case 'employerDay':
    case 'meeting':
      return { fields: employerFields };
  }
}

const trialFields: JsonObject = {
  site: 'Мастерская машиностроительного колледжа',
  profession: 'Оператор станков с ЧПУ',
  places: 12,
  difficulty: 'basic',
};
const informationFields: JsonObject = { customers: [PLANT], form: 'in-person' };
const employerFields: JsonObject = { employer: 'Работодатели отрасли' };

export interface EventAhead {
  type: string;
  title: string;
  organizer: string;
  inDays: number;
  status: 'planned' | 'agreed' | 'announced' | 'held' | 'cancelled';
  details: EventDetails;
}

/** The weeks around the first start: what the calendar and the desk show as coming, and what was not recorded. */
export const eventsAhead: readonly EventAhead[] = [
  {
    type: 'week-without-turnstiles',
    title: 'Неделя без турникетов: ООО «Верхнереченский машзавод»',
    organizer: 'demo-machine',
    inDays: -9,
    status: 'held',
    details: {
      fields: { employer: 'ООО «Верхнереченский машзавод»' },
      place: 'Механический цех',
      startsAt: '10:00',
      employers: ['ООО «Верхнереченский машзавод»'],
    },
  },
  {
    type: 'resume-workshop',
    title: 'Практикум: резюме на портале «Работа в России»',
    organizer: 'demo-it',
    inDays: 2,
    status: 'announced',
    details: {
      fields: { speaker: 'Центр карьеры колледжа', platform: 'Работа в России' },
      place: 'Аудитория 214',
      startsAt: '14:30',
      capacity: 25,
    },
  },
  {
    type: 'mock-interview',
    title: 'Пробные собеседования с ООО «Реченский код»',
    organizer: 'demo-it',
    inDays: 6,
    status: 'agreed',
    details: {
      fields: { employer: 'ООО «Реченский код»', position: 'Младший программист' },
      place: 'Центр карьеры колледжа',
      employers: ['ООО «Реченский код»'],
      capacity: 12,
    },
  },
  {
    type: 'career-tour',
    title: 'Профтур в Верхнереченскую районную больницу',
    organizer: 'demo-employment-center',
    inDays: 4,
    status: 'announced',
    details: {
      fields: { employer: 'ГБУЗ «Верхнереченская районная больница»' },
      place: 'Главный корпус, приёмное отделение',
      startsAt: '09:30',
      employers: ['ГБУЗ «Верхнереченская районная больница»'],
      capacity: 30,
    },
  },
  {
    type: 'employer-meeting',
    title: 'Встреча с ООО «Реченск-Логистика»',
    organizer: 'demo-transport',
    inDays: 8,
    status: 'planned',
    details: {
      fields: { employer: 'ООО «Реченск-Логистика»', newEmployer: true, form: 'online' },
      format: 'online',
      employers: ['ООО «Реченск-Логистика»'],
    },
  },
  {
    type: 'study-place-fair',
    title: 'Ярмарка учебных мест',
    organizer: 'demo-employment-center',
    inDays: 15,
    status: 'planned',
    details: {
      fields: { address: 'Дворец спорта «Река»', organizationCount: 16, level: 'regional' },
      place: 'Верхнереченск, дворец спорта «Река»',
    },
  },
  {
    type: 'career-tour',
    title: 'Профтур на молочный комбинат «Полянский»',
    organizer: 'demo-agrarian',
    inDays: 1,
    status: 'cancelled',
    details: {
      fields: { employer: 'ООО «Молочный комбинат «Полянский»' },
      employers: ['ООО «Молочный комбинат «Полянский»'],
      cancelReason: 'Предприятие закрыто на плановую санитарную обработку',
    },
  },
];
