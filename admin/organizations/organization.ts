import { isInn } from '../../forms/dialect/formats/inn.ts';
import { isOgrn } from '../../forms/dialect/formats/ogrn.ts';
import { isOktmo } from '../../forms/dialect/formats/oktmo.ts';
import type { organization } from '../../forms/records/organizations.ts';
import type { RowOf } from '../../forms/records/record.ts';

export type Organization = Omit<RowOf<typeof organization>, 'shortName' | 'uid' | 'updatedAt'> & {
  /** The full one where none is given. */
  shortName: string;
};

function check(valid: (code: string) => boolean, message: string) {
  return (value: unknown) =>
    typeof value === 'string' && value !== '' && !valid(value) ? message : undefined;
}

export const checkInn = check(
  isInn,
  'ИНН не сходится с контрольным числом: проверьте 10 или 12 цифр',
);
export const checkOgrn = check(
  isOgrn,
  'ОГРН не сходится с контрольным числом: проверьте 13 или 15 цифр',
);
export const checkOktmo = check(
  isOktmo,
  'ОКТМО не сходится с контрольным числом: проверьте 8 или 11 цифр',
);
