import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { CreatePage } from '../edit/FormPage.tsx';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { usePlace } from '../layout/place.ts';
import { today } from '../providers/session.ts';
import { PlanFields } from './PlanFields.tsx';

export function PlanCreate() {
  const { place } = usePlace();
  const year = today().slice(0, 4);
  return (
    <CreatePage
      title="Новый план"
      crumbs={[{ to: '/plans', title: 'Планы' }]}
      saveLabel="Составить"
      redirect="show"
      defaultValues={{
        organizationId: place?.id,
        status: 'draft',
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
      }}
    >
      <OrganizationInput />
      <ReferenceInput source="basedOnId" reference="plans" sort={{ field: 'id', order: 'ASC' }}>
        <AutocompleteInput
          optionText={(plan: { title?: string; periodFrom?: string }) =>
            `${plan.title ?? ''} (${plan.periodFrom?.slice(0, 4) ?? ''})`
          }
          filterToQuery={() => ({})}
          helperText="Пункты перейдут дословно, сроки сдвинутся вместе с началом периода"
        />
      </ReferenceInput>
      <PlanFields />
    </CreatePage>
  );
}
