import { isInn } from '../../forms/dialect/formats/inn.ts';
import { isOgrn } from '../../forms/dialect/formats/ogrn.ts';
import { isOktmo } from '../../forms/dialect/formats/oktmo.ts';

export interface Organization {
  id: number;
  version: number;
  parentId: number | null;
  parentName: string | null;
  regionId: number | null;
  municipalityId: number | null;
  kind: string;
  name: string;
  shortName: string;
  nameInDocument: string | null;
  inn: string | null;
  ogrn: string | null;
  oktmo: string | null;
  address: string | null;
  timeZone: string | null;
  active: boolean;
  demo: boolean;
  childCount: number;
}

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
