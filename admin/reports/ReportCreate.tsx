import { useEffect } from 'react';
import { FormDataConsumer, required, SelectInput, TextInput, useGetList } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { CreatePage } from '../edit/FormPage.tsx';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { DateInput } from '../parts/DateInput.tsx';
import { usePlace } from '../providers/place.ts';
import { today } from '../providers/session.ts';

interface TemplateVersion {
  id: number;
  title: string;
  number: number;
}

export function ReportCreate() {
  const { place } = usePlace();
  return (
    <CreatePage
      title="Новый отчёт"
      crumbs={[{ to: '/reports', title: 'Отчёты' }]}
      saveLabel="Собрать отчёт"
      redirect="show"
      lead="Вычисляемые графы заполнятся из живых сведений места и всего, что ниже него."
      defaultValues={{ organizationId: place?.id, asOf: today() }}
    >
      <OrganizationInput label="Место" />
      <FormDataConsumer<{ organizationId?: number }>>
        {({ formData }) => <TemplateInput organizationId={formData.organizationId} />}
      </FormDataConsumer>
      <TextInput source="title" helperText="Можно не заполнять: возьмём название формы" />
      <TextInput source="addressee" helperText="Можно не заполнять: возьмём адресата формы" />
      <DateInput
        source="asOf"
        label="По состоянию на"
        validate={required()}
        helperText="Отчёт собирается по сведениям на сегодня"
      />
    </CreatePage>
  );
}

/** Only the forms in force at the chosen place; a single one is chosen at once. */
function TemplateInput({ organizationId }: { organizationId?: number }) {
  const { data = [], isPending } = useGetList<TemplateVersion>(
    'definition-versions',
    {
      filter: { kind: 'report-template', inForceAt: organizationId },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: organizationId !== undefined },
  );
  const { getValues, setValue } = useFormContext();
  const only = data.length === 1 ? data[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && !getValues('templateVersionId')) setValue('templateVersionId', only);
  }, [only, getValues, setValue]);
  return (
    <SelectInput
      source="templateVersionId"
      label="Форма отчёта"
      choices={data}
      isPending={organizationId !== undefined && isPending}
      optionText={(version: TemplateVersion) => `${version.title}, версия ${version.number}`}
      validate={required()}
      helperText={organizationId === undefined ? 'Сначала выберите место' : false}
    />
  );
}
