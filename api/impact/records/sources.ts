// Where the records of a kind lie, and the form that the draft would give them.
import type { BodyByKind } from '../../../forms/definitions/kinds.ts';
import { fieldsIn, onePage, type Questionnaire } from '../../../forms/questionnaires/index.ts';
import { specialQuestions } from '../../responses/masking.ts';

export type RecordsDraft = BodyByKind['questionnaire' | 'event-type' | 'register'];

export interface RecordSource {
  table: 'responses' | 'events' | 'participations' | 'register_records';
  /** Column of the pinned version, and of what was entered by it. */
  version: string;
  entered: string;
  form: Questionnaire;
  /** Asked only by whoever is cleared: others leave them open, and that is no mistake. */
  closed: ReadonlySet<string>;
}

const open: ReadonlySet<string> = new Set();

export function sourcesOf(draft: RecordsDraft): RecordSource[] {
  switch (draft.kind) {
    case 'questionnaire':
      return [
        {
          table: 'responses',
          version: 'version_id',
          entered: 'answers',
          form: draft,
          closed: specialQuestions(draft),
        },
      ];
    case 'event-type':
      return [
        {
          table: 'events',
          version: 'event_type_version_id',
          entered: 'fields',
          form: onePage(draft.schema, ''),
          closed: open,
        },
        {
          table: 'participations',
          version: 'event_type_version_id',
          entered: 'fields',
          form: onePage(draft.participantSchema, ''),
          closed: open,
        },
      ];
    case 'register':
      return [
        {
          table: 'register_records',
          version: 'definition_version_id',
          entered: 'data',
          form: onePage(draft.schema, ''),
          closed: open,
        },
      ];
  }
}

/** Titles of fields by key, of the draft and of what it no longer has. */
export function titlesOf(forms: readonly Questionnaire[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const form of forms)
    for (const [key, field] of fieldsIn(form.schema))
      if (!titles.has(key) && typeof field.title === 'string') titles.set(key, field.title);
  return titles;
}
