// Paging of a questionnaire: which pages have something to ask, and where an error stands.
import type { Issue } from '../../forms/dialect/issues.ts';
import type { CompiledPage } from '../../forms/questionnaires/compile.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import type { RouteStop } from '../parts/RouteLine.tsx';

export function filledPages(pages: readonly CompiledPage[]): CompiledPage[] {
  return pages.filter(({ schema }) => fieldsIn(schema).size > 0);
}

/** The question an issue belongs to: paths go deeper for lists and groups. */
export function questionOf({ path }: Issue): string {
  return path.split('.')[0] ?? path;
}

export function issuesOn(page: CompiledPage, issues: readonly Issue[]): Issue[] {
  const keys = fieldsIn(page.schema);
  return issues.filter((issue) => keys.has(questionOf(issue)));
}

export function pageWithError(pages: readonly CompiledPage[], issues: readonly Issue[]): number {
  return pages.findIndex((page) => issuesOn(page, issues).length > 0);
}

/** Where an error stands on the screen: «jobs.№3.employer» leads into the third card. */
export function placeOfError(root: ParentNode, path: string): Element | null {
  return path.split('.').reduce<Element | null>((place, name) => {
    const row = /^№(\d+)$/.exec(name)?.[1];
    const within = place ?? root;
    const next =
      row === undefined
        ? within.querySelector(`[data-field="${CSS.escape(name)}"]`)
        : within.querySelector(`[data-row="${Number(row) - 1}"]`);
    return next ?? place;
  }, null);
}

export function stopsOf(
  pages: readonly CompiledPage[],
  current: number,
  issues: readonly Issue[],
): RouteStop[] {
  return pages.map((page, index) => ({
    key: page.key,
    title: page.title,
    state:
      index === current
        ? 'here'
        : issuesOn(page, issues).length > 0
          ? 'late'
          : index < current
            ? 'done'
            : 'ahead',
  }));
}
