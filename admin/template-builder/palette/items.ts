// What may be put in the head of a report.
import type { SvgIconComponent } from '@mui/icons-material';
import CountedIcon from '@mui/icons-material/FilterAltOutlined';
import FormulaIcon from '@mui/icons-material/FunctionsOutlined';
import NumberIcon from '@mui/icons-material/NumbersOutlined';
import TextIcon from '@mui/icons-material/ShortTextOutlined';
import HeadingIcon from '@mui/icons-material/ViewColumnOutlined';
import type { JsonObject } from '../../../forms/json.ts';
import { columnsIn, type Filling, isNumeric } from '../outline/head.ts';

export type PieceCode = 'counted' | 'formula' | 'integer' | 'number' | 'text' | 'heading';

export interface Piece {
  code: PieceCode;
  title: string;
  hint: string;
  /** Other words it is looked for by. */
  words: string;
  Icon: SvgIconComponent;
}

export const pieces: readonly Piece[] = [
  {
    code: 'counted',
    title: 'Считается по данным',
    hint: 'Сколько людей подходит под условие',
    words: 'графа запрос условие люди',
    Icon: CountedIcon,
  },
  {
    code: 'formula',
    title: 'По другим графам',
    hint: 'Сумма, разность или доля',
    words: 'графа формула процент итог',
    Icon: FormulaIcon,
  },
  {
    code: 'integer',
    title: 'Вручную: целое число',
    hint: 'Вносит организация',
    words: 'графа количество штук',
    Icon: NumberIcon,
  },
  {
    code: 'number',
    title: 'Вручную: число',
    hint: 'Вносит организация, с долями',
    words: 'графа рубли проценты',
    Icon: NumberIcon,
  },
  {
    code: 'text',
    title: 'Вручную: текст',
    hint: 'Примечание словами',
    words: 'графа строка примечание',
    Icon: TextIcon,
  },
  {
    code: 'heading',
    title: 'Заголовок над графами',
    hint: 'Встанет над выбранными; иначе с новой графой под ним',
    words: 'шапка объединить группа',
    Icon: HeadingIcon,
  },
];

export function pieceNamed(code: string): Piece | undefined {
  return pieces.find((piece) => piece.code === code);
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

export function piecesFor(search: string): Piece[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return pieces.filter(({ title, hint, words: more }) =>
    words.every((word) => plain(`${title} ${hint} ${more}`).includes(word)),
  );
}

const byFilling: Readonly<Record<Filling, PieceCode>> = {
  counted: 'counted',
  formula: 'formula',
  hand: 'integer',
};

export function iconOfFilling(filling: Filling): SvgIconComponent {
  return pieceNamed(byFilling[filling])?.Icon ?? NumberIcon;
}

/** @param over columns that a formula begins with: the chosen ones. */
export function newColumn(
  code: Exclude<PieceCode, 'heading'>,
  body: JsonObject,
  over: readonly string[],
): JsonObject {
  const title = 'Новая графа';
  switch (code) {
    case 'counted':
      return { title, type: 'integer', ...filled('counted', body, over) };
    case 'formula':
      return { title, type: 'number', ...filled('formula', body, over) };
    case 'text':
      return { title, type: 'string' };
    default:
      return { title, type: code };
  }
}

/** What a column says of how it is filled when it only begins to be filled so. */
export function filled(filling: Filling, body: JsonObject, over: readonly string[]): JsonObject {
  if (filling === 'counted')
    return { 'x-query': { dataset: 'learners', where: {}, aggregate: 'count' } };
  if (filling === 'hand') return {};
  const columns = columnsIn(body);
  const numeric = [...columns.keys()].filter((key) => isNumeric(columns.get(key)));
  const chosen = over.filter((key) => isNumeric(columns.get(key)));
  return { 'x-formula': { op: 'sum', of: chosen.length > 0 ? chosen : numeric.slice(0, 1) } };
}
