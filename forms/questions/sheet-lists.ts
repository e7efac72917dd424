// Choices of one in a sheet: lists of options, of «yes» and «no», folded or on view.
import type { JsonObject } from '../json.ts';
import {
  entriesOfEnum,
  listOf,
  numbersBecomeText,
  type SheetCells,
  type SheetQuestion,
  shuffledCells,
} from './sheet.ts';

export function oneToSheet(key: string, field: JsonObject): SheetCells {
  const options = field.oneOf ?? entriesOfEnum(field.enum);
  return {
    type: `select_one ${listOf(key)}`,
    list: { name: listOf(key), options },
    left: numbersBecomeText(options),
    ...shuffledCells(field),
  };
}

export const isFolded = ({ marks }: SheetQuestion): boolean =>
  marks.some((mark) => /^(?:minimal|autocomplete|search)$/.test(mark));

/** A list of «yes» and «no» is the question «да или нет»; our own file names it so. */
export function isYesNoList({ type, list, options }: SheetQuestion): boolean {
  if (type !== 'select_one' || !/^(?:yes_?no|yn|да_?нет)$/iu.test(list)) return false;
  if (options.length !== 2) return false;
  const codes = options.map((option) => String(option.const).toLowerCase());
  return [
    ['yes', 'no'],
    ['true', 'false'],
    ['1', '0'],
    ['да', 'нет'],
  ].some(([yes = '', no = '']) => codes.includes(yes) && codes.includes(no));
}
