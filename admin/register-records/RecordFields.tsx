import type { Register } from '../../forms/registers/index.ts';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { SchemaFields } from '../json-form/index.ts';
import { AttachedInput } from './AttachedInput.tsx';

/** What it hangs on, what it says, and whose it is; a person's record stays the person's. */
export function RecordFields({ register, fixed }: { register: Register; fixed?: boolean }) {
  const { attachedTo, schema, title } = register;
  return (
    <>
      <AttachedInput kind={attachedTo} readOnly={fixed} />
      <SchemaFields
        source="values"
        schema={schema}
        legend={<span className="visually-hidden">{title}</span>}
        problem="Проверьте сведения записи"
        idPrefix="record"
      />
      {attachedTo === 'learner' || attachedTo === 'organization' ? null : (
        <OrganizationInput source="organizationId" label="Кто ведёт запись" />
      )}
    </>
  );
}
