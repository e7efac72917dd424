// Words of an indicator: what its figure is, when it is good, over which days and whose aim it is.

export const units = {
  percent: 'доля в процентах',
  count: 'число',
} as const satisfies Record<string, string>;

export const directions = {
  up: 'не меньше цели',
  down: 'не больше цели',
} as const satisfies Record<string, string>;

/** Days that events are counted over; of people only today is told. */
export const periods = {
  now: 'на сегодня, за всё время',
  year: 'с начала года',
  'academic-year': 'с начала учебного года',
  'last-12-months': 'за последние 12 месяцев',
  dates: 'между двумя датами',
} as const satisfies Record<string, string>;

/** Thirty employers are the aim of a region: held against one college they would be red for ever. */
export const aims = {
  'each-place': 'каждой организации, муниципалитета и региона',
  region: 'региона в целом',
} as const satisfies Record<string, string>;

export const breakdowns = {
  organization: 'по организациям',
  municipality: 'по муниципалитетам',
} as const satisfies Record<string, string>;
