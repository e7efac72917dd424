/** Columns of a plan as the paper has them; documents differ in their order only. */
export const planColumns = {
  number: '№ п/п',
  title: 'Наименование мероприятия',
  responsible: 'Ответственный',
  term: 'Срок',
  result: 'Характеристика результата',
} as const satisfies Record<string, string>;

export type PlanColumn = keyof typeof planColumns;
