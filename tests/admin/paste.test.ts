// A pasted list on the screen: rows judged, decisions proposed, the list named; a sheet's cells as records.
import { describe, expect, it } from 'vitest';
import { readText, shownText } from '../../admin/grid/cell-text.ts';
import {
  judge,
  type Setting,
  startPaste,
  titleOf,
  withCells,
  withColumn,
} from '../../admin/learners/paste/paste-state.ts';
import {
  closedCells,
  columnsOf,
  missingCells,
  recordOf,
  sheetKinds,
} from '../../admin/learners/sheet/sheet-kinds.ts';
import { applyChanges, type SheetRow } from '../../admin/learners/sheet/sheet-state.ts';

const specialties = [{ code: '09.02.07', name: 'Информационные системы' }];
const known = new Set(['09.02.07']);
const setting: Setting = {
  organizationId: 1,
  isSchool: false,
  groupName: '',
  specialtyCode: '',
  isFinalYear: false,
};
const text =
  'ФИО\tДата\tГруппа\tКод\nИванов Иван\t15.03.2007\tИСП-41\t09.02.07\nПетров Пётр\t31.02.2007\tИСП-42\t09.02.07';
const judged = (paste: ReturnType<typeof startPaste>, verdicts = new Map()) =>
  judge(paste.rows, verdicts, setting, known, '2026-11-25');

describe('a pasted list', () => {
  it('a wrong cell is said at its field and corrected in place', () => {
    const paste = withColumn(
      withColumn(startPaste(text, setting, specialties), 1, 'birthDate', setting, specialties),
      3,
      'specialtyCode',
      setting,
      specialties,
    );
    expect(judged(paste).map(({ errors }) => Object.keys(errors))).toEqual([[], ['birthDate']]);
    const mended = withCells(paste, [{ row: 'row-1', column: 'birthDate', value: '2007-02-28' }]);
    expect(judged(mended).map(({ errors }) => errors)).toEqual([{}, {}]);
    expect(titleOf(judged(mended))).toBe('Группы ИСП-41, ИСП-42');
  });

  it('one meaning stands over one column', () => {
    const paste = startPaste(text, setting, specialties);
    expect(withColumn(paste, 3, 'groupName', setting, specialties).columns).toEqual([
      'fullName',
      null,
      null,
      'groupName',
    ]);
  });

  it.each([
    ['the same group: not entered twice', 'ИСП-41', 'skip'],
    ['another group: brought up to date', 'ИСП-31', 'update'],
  ])('somebody known in %s', (_, groupName, decision) => {
    const paste = withColumn(
      startPaste(text, setting, specialties),
      1,
      'birthDate',
      setting,
      specialties,
    );
    const verdicts = new Map([
      ['row-0', { errors: {}, duplicate: { id: 7, fullName: 'Иванов Иван', groupName } }],
    ]);
    expect(judged(paste, verdicts)[0]?.decision).toBe(decision);
  });

  it('rows beyond five hundred are counted, not lost in silence', () => {
    const many = Array.from({ length: 503 }, () => 'Иванов Иван\t15.03.2007\tИСП-41').join('\n');
    const paste = startPaste(many, setting, specialties);
    expect([paste.rows.length, paste.cut]).toEqual([500, 3]);
  });
});

describe('cells', () => {
  const date = { key: 'd', title: 'Дата', kind: 'date', width: 1 } as const;
  const choice = {
    key: 'c',
    title: 'Вид',
    kind: 'choice',
    width: 1,
    choices: [
      { id: 'practice', name: 'практика' },
      { id: 'work', name: 'работа' },
    ],
  } as const;
  it.each([
    [date, '5.3.2026', '2026-03-05'],
    [date, 'завтра', 'завтра'],
    [{ ...choice, choices: [...choice.choices] }, 'Работа', 'work'],
    [{ ...choice, choices: [...choice.choices] }, 'прак', 'practice'],
    [{ ...choice, choices: [...choice.choices] }, 'отпуск', ''],
  ])('typed text becomes a value (%#)', (column, typed, value) => {
    expect(readText(column, typed)).toBe(value);
  });
  it('a date is shown as people write it', () => {
    expect(shownText(date, '2026-03-05')).toBe('05.03.2026');
  });
});

const sheet = (key: string) => {
  const found = sheetKinds.find((kind) => kind.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('sheets', () => {
  it.each(['consents', 'practices', 'resumes', 'interview-training', 'employment-records'])(
    'the sheet «%s» has its columns',
    (key) => {
      const kind = sheet(key);
      expect(columnsOf(kind).map((column) => column.key)).toEqual(kind.fields);
    },
  );

  it('the representative is asked only when one signs', () => {
    const kind = sheet('consents');
    const own = { signedOn: '2026-11-25', givenBy: 'learner', storedAt: 'Дело', textVersion: '1' };
    expect([...closedCells(kind, own)]).toEqual(['representativeName']);
    expect(missingCells(kind, own)).toEqual({});
    expect(missingCells(kind, { ...own, givenBy: 'representative' })).toEqual({
      representativeName: 'Заполните',
    });
    expect(recordOf(kind, { ...own, representativeName: 'Осталось' })).toMatchObject({
      kind: 'personal-data',
      representativeName: null,
    });
  });

  it('whoever does not work has no employer', () => {
    const kind = sheet('employment-records');
    const record = recordOf(kind, {
      status: 'not-employed',
      employerName: 'Завод',
      groundKind: 'words',
      startsOn: '2026-01-01',
    });
    expect(record).toMatchObject({ employerName: null, bySpecialty: null, confirmed: false });
  });

  it('typing back what is stored leaves nothing to save', () => {
    const kind = sheet('resumes');
    const learner = { id: 5, hasConsent: true } as unknown as SheetRow['learner'];
    const row: SheetRow = {
      learner,
      record: { id: 1, learnerId: 5, place: 'file', publishedOn: '2026-01-01' },
      typed: {},
      errors: {},
      state: 'saved',
    };
    const [changed] = applyChanges(kind, [row], [{ row: '5', column: 'place', value: 'platform' }]);
    expect(changed).toMatchObject({ typed: { place: 'platform' }, state: 'changed' });
    const [back] = applyChanges(
      kind,
      [changed ?? row],
      [{ row: '5', column: 'place', value: 'file' }],
    );
    expect(back).toMatchObject({ typed: {}, state: 'saved' });
  });
});
