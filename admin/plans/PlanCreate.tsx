import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../edit/FormPage.tsx';
import { OrganizationInput } from '../edit/OrganizationInput.tsx';
import { usePlace } from '../providers/place.ts';
import { today, useMay } from '../providers/session.ts';
import { PlanFields } from './PlanFields.tsx';
import { TemplateInput } from './TemplateInput.tsx';

const ways = {
  template: 'По шаблону',
  plan: 'По прежнему плану',
  empty: 'С пустого',
} as const;
type Way = keyof typeof ways;

const isWay = (value: string | null): value is Way => value !== null && Object.hasOwn(ways, value);

/** Only what the chosen way needs is sent: another way may have been tried before. */
function sent(way: Way) {
  return ({ year: _, templateVersionId, basedOnId, ...plan }: Record<string, unknown>) => ({
    ...plan,
    ...(way === 'template' ? { templateVersionId } : {}),
    ...(way === 'plan' ? { basedOnId } : {}),
  });
}

export function PlanCreate() {
  const { place } = usePlace();
  const [search, setSearch] = useSearchParams();
  const mayReadTemplates = useMay('plan-template.read');
  const wanted = search.get('from');
  const way: Way = isWay(wanted) ? wanted : mayReadTemplates ? 'template' : 'plan';
  const year = Number(today().slice(0, 4));
  return (
    <CreatePage
      title="Новый план"
      crumbs={[{ to: '/plans', title: 'Планы' }]}
      saveLabel="Составить"
      redirect="show"
      transform={sent(way)}
      defaultValues={{
        organizationId: place?.id,
        status: 'draft',
        year: year + 1,
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
      }}
    >
      <RadioGroup
        row
        aria-label="С чего начать"
        value={way}
        onChange={(_event, next) => setSearch({ from: next }, { replace: true })}
      >
        {Object.entries(ways)
          .filter(([key]) => key !== 'template' || mayReadTemplates)
          .map(([key, title]) => (
            <FormControlLabel
              key={key}
              value={key}
              control={<Radio size="small" />}
              label={title}
            />
          ))}
      </RadioGroup>
      <OrganizationInput />
      {way === 'template' ? <TemplateInput /> : null}
      {way === 'plan' ? (
        <ReferenceInput source="basedOnId" reference="plans" sort={{ field: 'id', order: 'ASC' }}>
          <AutocompleteInput
            optionText={(plan: { title?: string; periodFrom?: string }) =>
              `${plan.title ?? ''} (${plan.periodFrom?.slice(0, 4) ?? ''})`
            }
            filterToQuery={() => ({})}
            helperText="Пункты перейдут дословно, сроки сдвинутся вместе с началом периода"
          />
        </ReferenceInput>
      ) : null}
      <PlanFields />
    </CreatePage>
  );
}
