// Words of the trade for coded values that both the console shows and the server writes into files.
import { extraGrants, roles } from './access.ts';

export type Words = Readonly<Record<string, string>>;

export const riskLevels = {
  high: 'высокий',
  'not-high': 'невысокий',
  insufficient: 'недостаточно данных',
} as const satisfies Words;

export const organizationKinds: Words = {
  country: 'Страна',
  region: 'Регион',
  municipality: 'Муниципалитет',
  authority: 'Орган власти',
  'vocational-college': 'Профессиональная образовательная организация',
  university: 'Организация высшего образования',
  school: 'Школа',
  'employment-center': 'Центр занятости населения',
  'base-career-center': 'Базовый центр карьеры',
  'advanced-training-center': 'Центр опережающей профессиональной подготовки',
};

/** What a value of a JSON type is, to whoever writes no programs. */
export const plainTypes = {
  string: 'текст',
  number: 'число',
  integer: 'целое число',
  boolean: 'да или нет',
} as const satisfies Words;

export const sexes: Words = { male: 'мужской', female: 'женский' };

export const educationLevels = {
  vocational: 'среднее профессиональное',
  higher: 'высшее',
  school: 'общее',
} as const satisfies Words;

export const studyForms: Words = {
  'full-time': 'очная',
  'part-time': 'очно-заочная',
  extramural: 'заочная',
};

export const categories: Words = {
  'health-limitation': 'Ограниченные возможности здоровья или инвалидность',
  orphan: 'Сирота или оставшийся без попечения родителей',
  'orphan-at-risk': 'Сирота с риском неформальной занятости, совершивший правонарушение',
  conscripted: 'Призван на военную службу, завершает или завершил её',
  'mobilised-or-contract': 'Служба по мобилизации, контракту, в добровольческом формировании',
  'parental-leave': 'Отпуск по уходу за ребёнком',
  'relatives-informal': 'Неформальная занятость ближайших родственников',
  'prior-offence': 'Выявлены правонарушения',
  'to-be-conscripted': 'Подлежит призыву на военную службу',
};

export const consentKinds: Words = {
  'personal-data': 'Обработка персональных данных',
  'special-data': 'Обработка специальных сведений',
};

export const consentGivers: Words = {
  learner: 'обучающийся',
  representative: 'законный представитель',
};

export const practiceKinds: Words = {
  practice: 'практика',
  internship: 'стажировка',
  work: 'работа',
};

export const specialtyRelations: Words = {
  main: 'по специальности',
  related: 'по смежной специальности',
  none: 'не по специальности',
};

export const resumePlaces: Words = {
  platform: 'ЕЦП «Работа в России»',
  'advanced-training-center': 'платформа ЦОПП',
  file: 'файл',
};

export const employmentStatuses: Words = {
  employed: 'работает',
  'self-employed': 'самозанятый',
  entrepreneur: 'индивидуальный предприниматель',
  studying: 'продолжает обучение',
  'not-employed': 'не работает',
};

export const employmentGrounds: Words = {
  document: 'документ',
  words: 'со слов',
  'social-fund': 'сведения Социального фонда',
};

export const serviceGrounds: Words = {
  agreement: 'соглашение',
  territory: 'территория',
  order: 'приказ',
};

export const userStatuses: Words = { active: 'действует', blocked: 'заблокирован' };

export const controlPointStatuses: Words = { open: 'не пройдена', done: 'пройдена' };

export const tokenStates: Words = {
  active: 'действует',
  expired: 'срок истёк',
  revoked: 'отозван',
};

export const areas: Words = {
  subtree: 'организация и всё, что ниже',
  'service-area': 'зона обслуживания',
};

export const layers: Words = {
  federal: 'федеральный',
  region: 'региональный',
  organization: 'своей организации',
};

export const definitionStates: Words = {
  draft: 'черновик',
  published: 'действует',
  changed: 'действует, есть черновик',
  withdrawn: 'выведен из действия',
};

export const versionStates: Words = {
  'in-force': 'действует',
  superseded: 'заменена',
  withdrawn: 'выведена из действия',
};

export const auditOutcomes: Words = {
  done: 'выполнено',
  viewed: 'просмотр',
  denied: 'отказано',
  failed: 'не удалось',
};

export const reportStatuses: Words = {
  draft: 'собран',
  checked: 'проверен',
  signed: 'подписан',
  sent: 'отправлен',
  accepted: 'принят',
  returned: 'возвращён',
};

const titlesOf = (described: Readonly<Record<string, { readonly title: string }>>): Words =>
  Object.fromEntries(Object.entries(described).map(([code, { title }]) => [code, title]));

export const roleTitles = titlesOf(roles);
export const grantTitles = titlesOf({ ...roles, ...extraGrants });
