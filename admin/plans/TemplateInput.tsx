// A new plan by a template: the template and the year, from which its name and days follow.
import { useCallback, useEffect } from 'react';
import { AutocompleteInput, NumberInput, required, useDataProvider, useGetList } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { readDefinition } from '../../forms/definitions/read.ts';
import { periodOf, wordsInPlan } from '../../forms/plans/index.ts';
import { wholeRecord } from '../providers/whole-record.ts';

interface VersionRow {
  id: number;
  title: string;
  body: string;
}

const isYear = (year: number) => Number.isInteger(year) && year >= 2000 && year <= 2100;

export function TemplateInput() {
  const organizationId: unknown = useWatch({ name: 'organizationId' });
  const place = typeof organizationId === 'number' ? organizationId : undefined;
  const { data = [], isPending } = useGetList<VersionRow>(
    'definition-versions',
    {
      filter: { kind: 'plan-template', inForceAt: place },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: place !== undefined },
  );
  const provider = useDataProvider();
  const { getValues, setValue } = useFormContext();
  const follow = useCallback(
    async (versionId: unknown, year: number) => {
      if (typeof versionId !== 'number' || !isYear(year)) return;
      const { data: version } = await provider.getOne<VersionRow>('definition-versions', {
        id: versionId,
        meta: wholeRecord.meta,
      });
      const template = readDefinition('plan-template', version.body);
      const period = periodOf(template, year);
      const own = (words: string | undefined) => (words ? wordsInPlan(words, period) : null);
      setValue('periodFrom', period.from);
      setValue('periodTo', period.to);
      setValue('title', own(template.planTitle ?? template.title));
      setValue('subtitle', own(template.subtitle));
      setValue('programme', own(template.programme));
    },
    [provider, setValue],
  );
  // The only template is the one that is meant.
  const only = data.length === 1 ? data[0]?.id : undefined;
  useEffect(() => {
    if (only === undefined || getValues('templateVersionId')) return;
    setValue('templateVersionId', only);
    follow(only, Number(getValues('year')));
  }, [only, follow, getValues, setValue]);
  return (
    <div className="form-pair">
      <AutocompleteInput
        source="templateVersionId"
        label="Шаблон"
        choices={data}
        isPending={place !== undefined && isPending}
        optionText="title"
        validate={required()}
        onChange={(id: unknown) => follow(id, Number(getValues('year')))}
        helperText="Разделы, пункты и контрольные точки перейдут дословно"
        noOptionsText="Действующих шаблонов нет"
      />
      <NumberInput
        source="year"
        label="На какой год"
        min={2000}
        max={2100}
        validate={required()}
        onChange={(event: unknown) => follow(getValues('templateVersionId'), yearIn(event))}
        helperText="Сроки будут прочитаны для этого года"
      />
    </div>
  );
}

/** react-admin hands over the event or the number itself. */
function yearIn(event: unknown): number {
  if (typeof event !== 'object' || event === null || !('target' in event)) return Number(event);
  const { target } = event;
  return typeof target === 'object' && target !== null && 'value' in target
    ? Number(target.value)
    : Number.NaN;
}
