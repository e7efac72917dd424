// What the palette offers where people are asked, and where a record or an event is described.
import type { JsonObject } from '../../../forms/json.ts';
import {
  type PaletteGroup,
  paletteGroups,
  type QuestionType,
  questionTypes,
} from '../../../forms/questions/index.ts';

export function typesFor(asked: boolean): QuestionType[] {
  return questionTypes.filter(({ onlyAsked }) => asked || !onlyAsked);
}

export interface PaletteSection {
  group: PaletteGroup;
  title: string;
  types: QuestionType[];
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Every word of the search somewhere in the name, the hint or the other words. */
export function searched(types: readonly QuestionType[], search: string): QuestionType[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return types.filter(({ title, hint, words: more }) => {
    const text = plain(`${title} ${hint} ${more}`);
    return words.every((word) => text.includes(word));
  });
}

export function sectionsOf(types: readonly QuestionType[]): PaletteSection[] {
  return Object.entries(paletteGroups).flatMap(([group, title]) => {
    const own = types.filter((type) => type.group === group);
    return own.length > 0 ? [{ group: own[0]?.group ?? 'answer', title, types: own }] : [];
  });
}

export function newField(type: QuestionType, asked: boolean): JsonObject {
  const title = type.firstTitle ?? (asked ? 'Новый вопрос' : 'Новое поле');
  return { title, ...type.shape({}) };
}
