import type { KindNames } from '../kind.ts';

export const eventTypeNames: KindNames = {
  resource: 'event-types',
  titles: 'Тип события |||| Типы событий |||| Типы событий',
  menu: 'Типы событий',
  onDesk: 'Тип событий',
  wide: true,
  help: {
    title: 'Типы событий',
    before: [],
    after: [],
  },
};
