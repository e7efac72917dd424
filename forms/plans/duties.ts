// What a person may be appointed to by an order.

/** S0, appendix 3, № 2: head of the pilot, specialists for pupils and for students; then single items. */
export const duties = {
  'programme-lead': 'Руководитель апробации',
  'pupils-specialist': 'Специалист по работе со школьниками',
  'students-specialist': 'Специалист по работе со студентами',
  'plan-item': 'Пункт плана',
} as const;
export type Duty = keyof typeof duties;

export const audiences = {
  pupils: 'Школьники',
  students: 'Студенты',
  region: 'Рабочая группа',
} as const;
export type Audience = keyof typeof audiences;
