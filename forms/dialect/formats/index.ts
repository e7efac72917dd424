// THE list of formats. A format is one file beside this one and one line here.

import { date } from './date.ts';
import { dateTime } from './date-time.ts';
import { email } from './email.ts';
import type { Format } from './format.ts';
import { inn } from './inn.ts';
import { ogrn } from './ogrn.ts';
import { okato } from './okato.ts';
import { okpdtr } from './okpdtr.ts';
import { oktmo } from './oktmo.ts';
import { phone } from './phone.ts';
import { snils } from './snils.ts';
import { specialtyCode } from './specialty-code.ts';
import { time } from './time.ts';
import { uri } from './uri.ts';

export const formats: readonly Format[] = [
  date,
  time,
  dateTime,
  email,
  phone,
  uri,
  snils,
  inn,
  ogrn,
  oktmo,
  okato,
  okpdtr,
  specialtyCode,
];

const byName = new Map(formats.map((format) => [format.name, format]));

export function formatNamed(name: string): Format | undefined {
  return byName.get(name);
}

export { isDate } from './date.ts';
export { isDateTime } from './date-time.ts';
export { isEmail } from './email.ts';
export type { Format } from './format.ts';
export { isInn } from './inn.ts';
export { isOgrn } from './ogrn.ts';
export { isOkato } from './okato.ts';
export { isOkpdtr } from './okpdtr.ts';
export { isOktmo } from './oktmo.ts';
export { isPhone } from './phone.ts';
export { isSnils } from './snils.ts';
export { isSpecialtyCode } from './specialty-code.ts';
export { isTime } from './time.ts';
export { isUri } from './uri.ts';
