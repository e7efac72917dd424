import { useListContext, useResourceContext } from 'react-admin';
import { UseCell } from '../../definition-usage/UseCell.tsx';
import type { FilterField } from '../../list/FilterBar.tsx';
import { ListPage } from '../../list/ListPage.tsx';
import { type Column, ListTable } from '../../list/ListTable.tsx';
import { choicesOf, definitionStates, layers, wordOf } from '../../messages/words.ts';
import { formatDate } from '../../parts/formats.ts';
import { LayerMark } from '../../parts/LayerMark.tsx';
import { StatusLabel, type Tone } from '../../parts/StatusLabel.tsx';
import { mayDo } from '../../providers/auth-provider.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { usePlace } from '../../providers/place.ts';
import { kindOfResource } from '../kinds/index.ts';
import { DeleteSeveral } from '../life/DeleteSeveral.tsx';
import { DefinitionPreview } from './DefinitionPreview.tsx';
import { byNumber, DefinitionTitle } from './DefinitionTitle.tsx';
import '../show/definitions.css';

export const stateTones: Record<string, Tone> = {
  published: 'ok',
  changed: 'warn',
  draft: 'none',
  withdrawn: 'none',
};

/** In a region that published an element of its own the federal one no longer decides. */
function DefinitionState({ row }: { row: DefinitionRow }) {
  const { data = [] } = useListContext<DefinitionRow>();
  const { place } = usePlace();
  const replaced =
    place?.kind !== 'country' &&
    row.layer === 'federal' &&
    data.some(
      ({ code, layer, publishedNumber }) =>
        code === row.code && layer === 'region' && publishedNumber !== null,
    );
  if (row.scheduleFailure) return <StatusLabel tone="bad">публикация не состоялась</StatusLabel>;
  if (row.scheduledOn)
    return <StatusLabel tone="warn">с {formatDate(row.scheduledOn)}</StatusLabel>;
  if (replaced) return <StatusLabel tone="none">заменён региональным</StatusLabel>;
  return (
    <>
      <StatusLabel tone={stateTones[row.state] ?? 'none'}>
        {wordOf(definitionStates, row.state)}
      </StatusLabel>
      {row.updateVersionId ? <span className="cell-second">ждёт обновление</span> : null}
    </>
  );
}

const columns: Column<DefinitionRow>[] = [
  {
    key: 'title',
    title: 'Название',
    sort: 'title',
    render: (row) => <DefinitionTitle row={row} />,
  },
  {
    key: 'layer',
    title: 'Слой',
    sort: 'layer',
    fields: ['layer', 'organizationName'],
    render: ({ layer, organizationName }) => (
      <>
        <LayerMark layer={layer} />
        {layer === 'federal' ? null : <span className="cell-second">{organizationName}</span>}
      </>
    ),
  },
  {
    key: 'state',
    title: 'Состояние',
    sort: 'state',
    render: (row) => <DefinitionState row={row} />,
  },
  {
    key: 'published',
    title: 'Опубликовано',
    sort: 'publishedAt',
    fields: ['publishedNumber', 'publishedAt', 'publishedByName'],
    render: ({ publishedNumber, publishedAt, publishedByName }) =>
      publishedNumber ? (
        <>
          <span className="no-wrap">версия {publishedNumber}</span>
          <span className="cell-second">
            {formatDate(publishedAt)}
            {publishedByName ? `, ${publishedByName}` : null}
          </span>
        </>
      ) : (
        '—'
      ),
  },
  {
    key: 'use',
    title: 'Используют',
    fields: ['code'],
    render: (row) => <UseCell row={row} />,
  },
];

const filters: FilterField[] = [
  { source: 'layer', label: 'Слой', choices: choicesOf(layers) },
  { source: 'state', label: 'Состояние', choices: choicesOf(definitionStates) },
];

export function DefinitionList() {
  const resource = useResourceContext() ?? '';
  const { plural, words, numbered } = kindOfResource(resource);
  return (
    <ListPage
      title={plural}
      lead={words.lead}
      searchable="Найти по названию или коду"
      sort={{ field: 'title', order: 'ASC' }}
      filters={filters}
      createLabel={words.create}
    >
      <ListTable
        label={plural}
        columns={columns}
        arrange={numbered ? byNumber : undefined}
        to={({ id }: DefinitionRow) => `/${resource}/${id}/show`}
        bulk={
          mayDo(resource, 'delete')
            ? { nameOf: ({ title }: DefinitionRow) => title, actions: <DeleteSeveral /> }
            : undefined
        }
        preview={(row: DefinitionRow) => <DefinitionPreview row={row} />}
        emptyTitle={`${plural}: пока пусто`}
        emptyText="Федеральные элементы появляются при запуске сервера; свои добавляет региональный администратор."
      />
    </ListPage>
  );
}
