import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import type { Attachment } from '../../forms/registers/index.ts';
import { attachmentTitles } from '../../forms/registers/vocabulary.ts';
import { EmployerInput } from '../edit/EmployerInput.tsx';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';

interface Found {
  reference: string;
  sort: string;
  text(record: Record<string, unknown>): string;
}

const found: Partial<Record<Attachment, Found>> = {
  learner: {
    reference: 'learners',
    sort: 'fullName',
    text: ({ fullName, groupName }) => `${fullName} · ${groupName}`,
  },
  event: { reference: 'events', sort: 'startsOn', text: ({ title }) => String(title) },
  'plan-item': {
    reference: 'plan-items',
    sort: 'position',
    text: ({ number, title }) => `№ ${number} ${title}`,
  },
};

/** Chooses what the record hangs on. */
export function AttachedInput({ kind, readOnly }: { kind: Attachment; readOnly?: boolean }) {
  const label = attachmentTitles[kind];
  if (kind === 'none') return null;
  if (kind === 'organization')
    return <OrganizationInput source="attachedId" label={label} disabled={readOnly} />;
  if (kind === 'employer') return <EmployerInput source="attachedId" label={label} />;
  const of = found[kind];
  if (!of) return null;
  return (
    <ReferenceInput
      source="attachedId"
      reference={of.reference}
      sort={{ field: of.sort, order: 'ASC' }}
      perPage={50}
    >
      <AutocompleteInput
        label={label}
        optionText={of.text}
        filterToQuery={(q: string) => (q ? { q } : {})}
        matchSuggestion={() => true}
        validate={required()}
        readOnly={readOnly}
        helperText={false}
        noOptionsText="Ничего не найдено"
      />
    </ReferenceInput>
  );
}
