// Where the records of a kind lie, and the form that a body of it gives them.
import type { BodyByKind } from '../../../forms/definitions/kinds/index.ts';
import { fieldsIn, type Questionnaire } from '../../../forms/questionnaires/index.ts';
import { type Dataset, tableOf } from '../../datasets/dataset.ts';
import type { Resources } from '../../http/resources.ts';

export type RecordsDraft = BodyByKind['questionnaire' | 'event-type' | 'register'];

export interface RecordSource {
  table: string;
  from: string;
  /** SQL of a row's number, place and pinned version, of what was entered by it, and of the rows that are. */
  id: string;
  organization: string;
  version: string;
  entered: string;
  where?: string;
  form: Questionnaire;
  /** Asked only by whoever is cleared: others leave them open, and that is no mistake. */
  closed: ReadonlySet<string>;
}

const open: ReadonlySet<string> = new Set();

/** The records proper first. */
export function sourcesOf(resources: Resources, draft: RecordsDraft): RecordSource[] {
  return resources.enteredBy(draft.kind).flatMap(({ dataset, by }): RecordSource[] => {
    const { answers } = by;
    const { scope, from, id } = dataset;
    if (!answers || scope.kind === 'shared' || scope.kind === 'own') return [];
    return [
      {
        table: tableOf(dataset),
        from,
        id,
        organization: scope.organization,
        version: sqlOf(dataset, by.version),
        entered: sqlOf(dataset, answers.field),
        where: answers.where,
        form: answers.form(draft),
        closed: answers.closed?.(draft) ?? open,
      },
    ];
  });
}

function sqlOf({ name, fields }: Dataset, field: string): string {
  const found = fields[field];
  if (!found) throw new Error(`В наборе ${name} нет поля ${field}`);
  return found.sql;
}

/** Titles of fields by key, of the draft and of what it no longer has. */
export function titlesOf(forms: readonly Questionnaire[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const form of forms)
    for (const [key, field] of fieldsIn(form.schema))
      if (!titles.has(key) && typeof field.title === 'string') titles.set(key, field.title);
  return titles;
}
