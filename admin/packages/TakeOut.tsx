import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, Checkbox, FormControlLabel, Skeleton } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { kinds } from '../../forms/definitions/kinds/index.ts';
import { refusalOf } from '../definitions/calls.ts';
import { count } from '../parts/formats.ts';
import { LayerMark } from '../parts/LayerMark.tsx';
import { EmptyState } from '../parts/Note.tsx';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { usePlace } from '../providers/place.ts';
import { takeOut } from './calls.ts';

const MOST = 500;

interface KindElements {
  kind: (typeof kinds)[number];
  rows: DefinitionRow[];
}

/** Published elements of every kind, seen from this place. */
function useElements(): { groups: KindElements[]; pending: boolean } {
  const provider = useDataProvider();
  return useQueries({
    queries: kinds.map((kind) => ({
      queryKey: [kind.resource, 'for-package'],
      queryFn: async (): Promise<KindElements> => {
        const { data } = await provider.getList<DefinitionRow>(kind.resource, {
          filter: {},
          sort: { field: 'title', order: 'ASC' },
          pagination: { page: 1, perPage: MOST },
        });
        return {
          kind,
          rows: data.filter(
            ({ publishedVersionId, state }) => publishedVersionId !== null && state !== 'withdrawn',
          ),
        };
      },
    })),
    combine: (found) => ({
      groups: found.flatMap(({ data }) => (data && data.rows.length > 0 ? [data] : [])),
      pending: found.some(({ isPending }) => isPending),
    }),
  });
}

export function TakeOut() {
  const { groups, pending } = useElements();
  const { place } = usePlace();
  const notify = useNotify();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [ownOnly, setOwnOnly] = useState(true);
  const [busy, setBusy] = useState(false);
  const shown = useMemo(
    () =>
      groups.flatMap(({ kind, rows }) => {
        const own = rows.filter(({ organizationId }) => !ownOnly || organizationId === place?.id);
        return own.length > 0 ? [{ kind, rows: own }] : [];
      }),
    [groups, ownOnly, place],
  );
  const ids = shown.flatMap(({ rows }) => rows.map(({ id }) => id));
  const picked = ids.filter((id) => chosen.has(id));
  const choose = (some: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of some) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const take = async () => {
    setBusy(true);
    try {
      await takeOut(picked);
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  if (pending) return <Skeleton height={160} />;
  return (
    <div className="stack">
      <div className="row-wrap">
        <FormControlLabel
          control={
            <Checkbox checked={ownOnly} onChange={(event) => setOwnOnly(event.target.checked)} />
          }
          label={`Только элементы места: ${place?.name ?? ''}`}
        />
        <span className="grow" />
        <Button size="small" variant="text" onClick={() => choose(ids, picked.length < ids.length)}>
          {picked.length < ids.length ? 'Выбрать все' : 'Снять выбор'}
        </Button>
        <Button
          variant="contained"
          color="primary"
          startIcon={<DownloadIcon />}
          disabled={picked.length === 0 || busy}
          onClick={() => void take()}
        >
          {picked.length === 0
            ? 'Скачать пакет'
            : `Скачать пакет: ${count(picked.length, 'элемент', 'элемента', 'элементов')}`}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Своих опубликованных элементов пока нет">
          Снимите отметку выше, чтобы выгрузить и то, что пришло сверху.
        </EmptyState>
      ) : (
        shown.map(({ kind, rows }) => (
          <section key={kind.code} aria-label={kind.plural}>
            <h2 className="package-kind">{kind.plural}</h2>
            <ul className="package-list">
              {rows.map(
                ({ id, title, shortTitle, number, layer, organizationName, publishedNumber }) => (
                  <li key={id}>
                    <FormControlLabel
                      control={
                        <Checkbox
                          size="small"
                          checked={chosen.has(id)}
                          onChange={(event) => choose([id], event.target.checked)}
                        />
                      }
                      label={shortTitle ? `${number}. ${shortTitle}` : title}
                    />
                    <span className="small second row-wrap">
                      <LayerMark layer={layer} />
                      {layer === 'federal' ? null : organizationName}
                      <span>версия {publishedNumber}</span>
                    </span>
                  </li>
                ),
              )}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}
