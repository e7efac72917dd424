// The flat list of organisations as a tree in the order in which people look for them.
import type { Organization } from './organization.ts';

export interface Branch {
  organization: Organization;
  level: number;
  hasChildren: boolean;
}

const rank = [
  'country',
  'authority',
  'region',
  'municipality',
  'advanced-training-center',
  'base-career-center',
  'vocational-college',
  'university',
  'employment-center',
  'school',
];

function byKindThenName(left: Organization, right: Organization): number {
  return (
    rank.indexOf(left.kind) - rank.indexOf(right.kind) ||
    left.shortName.localeCompare(right.shortName, 'ru')
  );
}

export function childrenByParent(all: readonly Organization[]): Map<number | null, Organization[]> {
  const known = new Set(all.map(({ id }) => id));
  const children = new Map<number | null, Organization[]>();
  for (const organization of all) {
    const { parentId } = organization;
    // Above the reader's own place nothing may be visible: such rows begin the tree.
    const parent = parentId !== null && known.has(parentId) ? parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), organization]);
  }
  for (const list of children.values()) list.sort(byKindThenName);
  return children;
}

/** The rows to show: children of closed branches are left out. */
export function branches(all: readonly Organization[], open: ReadonlySet<number>): Branch[] {
  const children = childrenByParent(all);
  const rows: Branch[] = [];
  const walk = (parent: number | null, level: number) => {
    for (const organization of children.get(parent) ?? []) {
      const hasChildren = (children.get(organization.id) ?? []).length > 0;
      rows.push({ organization, level, hasChildren });
      if (hasChildren && open.has(organization.id)) walk(organization.id, level + 1);
    }
  };
  walk(null, 0);
  return rows;
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** What matches, with everything above it so that its place is seen. */
export function matching(all: readonly Organization[], q: string): Organization[] {
  const wanted = folded(q.trim());
  const byId = new Map(all.map((organization) => [organization.id, organization]));
  const kept = new Set<number>();
  for (const organization of all) {
    const text = folded(`${organization.shortName} ${organization.name} ${organization.inn ?? ''}`);
    if (!text.includes(wanted)) continue;
    let above: Organization | undefined = organization;
    while (above && !kept.has(above.id)) {
      kept.add(above.id);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return all.filter(({ id }) => kept.has(id));
}
