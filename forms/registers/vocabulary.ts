// Words of a register: what its records hang on and who reads them.

export const attachments = {
  none: 'ни к чему: записи сами по себе',
  learner: 'обучающийся',
  organization: 'организация',
  employer: 'работодатель',
  event: 'мероприятие',
  'plan-item': 'пункт плана',
} as const satisfies Record<string, string>;

export type Attachment = keyof typeof attachments;

/** Over the name of what a record hangs on: in lists, forms and files. */
export const attachmentTitles: Record<Attachment, string> = {
  none: '',
  learner: 'Обучающийся',
  organization: 'Организация',
  employer: 'Работодатель',
  event: 'Мероприятие',
  'plan-item': 'Пункт плана',
};

export const recordSensitivities = {
  open: 'всем, кто работает с реестрами своего места',
  personal: 'тем, кому открыты персональные сведения',
  special: 'только с допуском к специальным сведениям',
} as const satisfies Record<string, string>;
