import { Button, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useGetList, useGetOne, useNotify, useResourceContext } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { codePattern } from '../../forms/definitions/head.ts';
import { codePrefix, type PrefixedPlace } from '../../forms/definitions/place-prefix.ts';
import { usePlace } from '../layout/place.ts';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { Note } from '../parts/Note.tsx';
import { BasePicker } from './BasePicker.tsx';
import { createDefinition, refusalOf } from './calls.ts';
import { codeFrom } from './code-from.ts';
import { FromSchema } from './foreign/FromSchema.tsx';
import { useConversion } from './foreign/use-conversion.ts';
import { kindOfResource } from './kind-words.ts';
import { minimalText, type NewHead } from './minimal.ts';
import type { DefinitionVersion } from './types.ts';

type Errors = Partial<Record<keyof NewHead | 'base' | 'schema', string>>;

const ways = ['base', 'new', 'schema'] as const;
type Way = (typeof ways)[number];

function errorsOf(head: NewHead): Errors {
  const found: Errors = {};
  if (head.title.trim().length < 3) found.title = 'Введите название, не менее 3 знаков';
  if (!new RegExp(codePattern).test(head.code))
    found.code = 'Строчные латинские буквы, цифры и дефис; начинается с буквы';
  if (head.document.trim() === '') found.document = 'Назовите документ: приказ, письмо, положение';
  if (head.clause.trim() === '') found.clause = 'Укажите пункт или раздел';
  return found;
}

export function DefinitionCreate() {
  const resource = useResourceContext() ?? '';
  const { code: kind, plural, words } = kindOfResource(resource);
  const { place } = usePlace();
  const navigate = useNavigate();
  const notify = useNotify();
  const asked = useSearchParams()[0].get('way');
  const [way, setWay] = useState<Way>(() => ways.find((one) => one === asked) ?? 'base');
  const [base, setBase] = useState<DefinitionVersion>();
  const [head, setHead] = useState<NewHead>({ code: '', title: '', document: '', clause: '' });
  const conversion = useConversion(head);
  const [errors, setErrors] = useState<Errors>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { data: versions = [] } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind, inForceAt: place?.id },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: place !== undefined },
  );
  const { data: record } = useGetOne<PrefixedPlace & { id: number }>(
    'organizations',
    { id: place?.id ?? 0 },
    { enabled: place !== undefined },
  );
  const prefix = record ? codePrefix(record) : '';
  const proposed = (title: string) => (title === '' ? '' : `${prefix}${codeFrom(title)}`);
  const bases = versions.filter(({ organizationId }) => organizationId !== place?.id);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const found: Errors =
      way !== 'base' ? errorsOf(head) : base ? {} : { base: 'Выберите, что взять за основу' };
    if (way === 'schema' && conversion.problem) found.schema = conversion.problem;
    setErrors(found);
    setRefusal(undefined);
    if (Object.keys(found).length > 0 || !place) return;
    setBusy(true);
    try {
      if (way === 'schema' && conversion.draft === undefined) {
        await conversion.ask();
        return setBusy(false);
      }
      const start =
        way === 'base'
          ? { baseVersionId: base?.id }
          : { draft: way === 'new' ? minimalText(kind, head) : conversion.draft };
      const row = await createDefinition(resource, { organizationId: place.id, ...start });
      notify('Создан черновик. Он начнёт действовать после публикации', { type: 'success' });
      navigate(`/${resource}/${row.id}/show`);
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };

  const box = (name: keyof NewHead, label: string, help?: string) => (
    <TextField
      id={`new-${name}`}
      label={label}
      value={head[name]}
      onChange={({ target: { value } }) => {
        const follows = name === 'title' && head.code === proposed(head.title);
        setHead({ ...head, [name]: value, ...(follows ? { code: proposed(value) } : {}) });
      }}
      error={errors[name] !== undefined}
      helperText={errors[name] ?? help}
      required
    />
  );

  return (
    <>
      <ScreenHeader title={words.fresh} crumbs={[{ to: `/${resource}`, title: plural }]}>
        <p className="second">
          {place ? `Будет действовать здесь и во всём, что ниже: ${place.name}` : null}
        </p>
      </ScreenHeader>
      <form className="screen-body" noValidate onSubmit={create}>
        <div className="form-column">
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          <RadioGroup
            aria-label="С чего начать"
            value={way}
            onChange={(_event, next) => setWay(ways.find((one) => one === next) ?? 'base')}
          >
            <FormControlLabel
              value="base"
              control={<Radio size="small" />}
              label={words.takeOver}
            />
            <FormControlLabel
              value="new"
              control={<Radio size="small" />}
              label="Начать с пустого"
            />
            {kind === 'questionnaire' ? (
              <FormControlLabel
                value="schema"
                control={<Radio size="small" />}
                label="Из готовой схемы JSON"
              />
            ) : null}
          </RadioGroup>
          {way === 'base' ? (
            <BasePicker versions={bases} value={base} onPick={setBase} error={errors.base} />
          ) : (
            <>
              {box('title', 'Название')}
              {box('code', 'Код', 'Постоянное имя элемента; после создания не меняется')}
              {box('document', 'Документ-основание')}
              {box('clause', 'Пункт или раздел документа')}
              {way === 'schema' ? (
                <FromSchema conversion={conversion} error={errors.schema} />
              ) : null}
            </>
          )}
          <div className="row">
            <Button type="submit" variant="contained" color="primary" disabled={busy}>
              {way === 'schema' && conversion.draft === undefined
                ? 'Проверить схему'
                : 'Создать черновик'}
            </Button>
            <Button variant="text" onClick={() => navigate(`/${resource}`)}>
              Отмена
            </Button>
          </div>
        </div>
      </form>
    </>
  );
}
