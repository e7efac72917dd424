import { Button, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { type FormEvent, Suspense, useState } from 'react';
import { useGetList, useGetOne, useNotify, useResourceContext } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { codePrefix, type PrefixedPlace } from '../../../forms/definitions/place-prefix.ts';
import { codePattern } from '../../../forms/meta-schema.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import { Note } from '../../parts/Note.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { usePlace } from '../../providers/place.ts';
import { createDefinition, refusalOf } from '../calls.ts';
import { kindOfResource } from '../kinds/index.ts';
import type { UseDraftSources } from '../kinds/kind.ts';
import { BasePicker } from './BasePicker.tsx';
import { codeFrom } from './code-from.ts';
import { minimalText, type NewHead } from './minimal.ts';

type Errors = Partial<Record<keyof NewHead | 'base' | 'source', string>>;

const useNoSources: UseDraftSources = () => ({});

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
  return <NewDefinition key={resource} resource={resource} />;
}

function NewDefinition({ resource }: { resource: string }) {
  const {
    code: kind,
    plural,
    words,
    sources: useSources = useNoSources,
  } = kindOfResource(resource);
  const { place } = usePlace();
  const navigate = useNavigate();
  const notify = useNotify();
  const asked = useSearchParams()[0].get('way');
  const [base, setBase] = useState<DefinitionVersion>();
  const [head, setHead] = useState<NewHead>({ code: '', title: '', document: '', clause: '' });
  const sources = useSources(head);
  const ways = ['base', 'new', ...Object.keys(sources)];
  const [way, setWay] = useState(() => ways.find((one) => one === asked) ?? 'base');
  const source = sources[way];
  const unread = source !== undefined && source.draft === undefined;
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
    if (source?.problem) found.source = source.problem;
    setErrors(found);
    setRefusal(undefined);
    if (Object.keys(found).length > 0 || !place) return;
    setBusy(true);
    try {
      if (unread) {
        await source.ask();
        return setBusy(false);
      }
      const start =
        way === 'base'
          ? { baseVersionId: base?.id }
          : { draft: source ? source.draft : minimalText(kind, head) };
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
            onChange={(_event, next) => setWay(next)}
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
            {Object.entries(sources).map(([value, { label }]) => (
              <FormControlLabel
                key={value}
                value={value}
                control={<Radio size="small" />}
                label={label}
              />
            ))}
          </RadioGroup>
          {way === 'base' ? (
            <BasePicker versions={bases} value={base} onPick={setBase} error={errors.base} />
          ) : (
            <>
              {box('title', 'Название')}
              {box('code', 'Код', 'Постоянное имя элемента; после создания не меняется')}
              {box('document', 'Документ-основание')}
              {box('clause', 'Пункт или раздел документа')}
              {source ? (
                <Suspense fallback={<Waiting />}>{source.input(errors.source)}</Suspense>
              ) : null}
            </>
          )}
          <div className="row">
            <Button type="submit" variant="contained" color="primary" disabled={busy}>
              {unread ? source.check : 'Создать черновик'}
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
