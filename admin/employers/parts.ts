// What belongs to an employer beside its own fields, each as data: what a row says, what its form asks.
export interface PartRow extends Record<string, unknown> {
  id: number;
  name: string;
  organizationId: number;
  municipalityId: number | null;
}

export interface PartField {
  source: string;
  label: string;
  type?: 'flag' | 'municipality' | 'note';
  required?: boolean;
}

export interface EmployerPart {
  resource: string;
  title: string;
  addLabel: string;
  empty: string;
  second(row: PartRow): string;
  fields: PartField[];
}

const joined = (...parts: unknown[]) =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

export const sites: EmployerPart = {
  resource: 'employer-sites',
  title: 'Площадки',
  addLabel: 'Добавить площадку',
  empty: 'Площадок пока нет. Укажите, куда приходят на экскурсии и практику.',
  second: (row) =>
    joined(row.address, row.seatName, row.receivesTours ? 'принимает экскурсии' : '', row.note),
  fields: [
    { source: 'name', label: 'Название площадки', required: true },
    { source: 'address', label: 'Адрес' },
    { source: 'seatId', label: 'Муниципалитет', type: 'municipality' },
    { source: 'receivesTours', label: 'Принимает экскурсии и профтуры', type: 'flag' },
    { source: 'note', label: 'Примечание', type: 'note' },
  ],
};

export const contacts: EmployerPart = {
  resource: 'employer-contacts',
  title: 'Контактные лица',
  addLabel: 'Добавить контактное лицо',
  empty: 'Контактных лиц пока нет. Укажите, с кем договариваться.',
  second: (row) => joined(row.position, row.phone, row.email),
  fields: [
    { source: 'name', label: 'Фамилия, имя, отчество', required: true },
    { source: 'position', label: 'Должность' },
    { source: 'phone', label: 'Телефон' },
    { source: 'email', label: 'Электронная почта' },
  ],
};
