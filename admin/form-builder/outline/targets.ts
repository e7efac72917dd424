// What may stand where, and where something new goes.
import { questionTypeNamed } from '../../../forms/questions/index.ts';
import type { Target } from './arrange.ts';
import type { Outline, OutlineNode, Placed } from './outline.ts';
import { isRepeat, isSection } from './outline.ts';

/** Why the one may not stand inside the other; nothing when it may. */
export function refusal(child: string, parent: OutlineNode | undefined): string | undefined {
  if (!parent) return undefined;
  if (!parent.holds) return `В «${parent.title}» ничего не вкладывается`;
  const type = questionTypeNamed(child);
  if (isRepeat(parent) && type && type.inRows !== 'offered')
    return 'В повторе стоят только обычные вопросы: раздел, повтор, файл и балл — рядом с ним';
  if (isSection(parent) && type?.holds === 'section')
    return 'Раздел в разделе не стоит: поставьте его рядом';
  return undefined;
}

/** Behind a question, in its own row. */
export function targetAfter({ page, parent, siblings, index }: Placed): Target {
  const next = siblings[index + 1];
  return {
    page: page.key,
    ...(parent ? { parent: parent.id } : {}),
    ...(next ? { before: next.id } : {}),
  };
}

export function targetBefore({ page, parent, node }: Placed): Target {
  return { page: page.key, ...(parent ? { parent: parent.id } : {}), before: node.id };
}

/** A tied question stands with the one it belongs to: what comes behind it comes behind that one. */
export function untied(places: ReadonlyMap<string, Placed>, id: string): Placed | undefined {
  const placed = places.get(id);
  return placed?.node.tied && placed.parent ? untied(places, placed.parent.id) : placed;
}

export function endOf(outline: Outline, page: string): Target {
  return {
    page: outline.pages.some(({ key }) => key === page) ? page : (outline.pages[0]?.key ?? ''),
  };
}
