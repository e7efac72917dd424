import { Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { Confirm, useGetList, useGetOne, useNotify } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { readText } from '../../definition-text/text/read-text.ts';
import { versionStates, wordOf } from '../../messages/words.ts';
import { formatInstant } from '../../parts/formats.ts';
import { Stop } from '../../parts/RouteLine.tsx';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { wholeRecord } from '../../providers/whole-record.ts';
import { refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { restoreVersion } from '../life/calls.ts';
import { PreviewTab } from '../preview/PreviewTab.tsx';

/** Every version ever published: who, when, why, what became of it; any of them can be the next draft. */
export function VersionsTab({ resource, draft }: { resource: string; draft: DraftText }) {
  const { row } = draft;
  const [search, setSearch] = useSearchParams();
  const [confirming, setConfirming] = useState<DefinitionVersion>();
  const notify = useNotify();
  const open = Number(search.get('version') ?? 0);
  const { data, isPending, error } = useGetList<DefinitionVersion>('definition-versions', {
    filter: { definitionId: row.id },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'number', order: 'DESC' },
    // A publication on this screen adds a version: the list must not come from memory.
    meta: { published: row.publishedVersionId, withdrawn: row.withdrawnOn },
  });
  if (error) return <p className="second">{error.message}</p>;
  if (isPending) return <Skeleton height={120} />;
  if (!data || data.length === 0)
    return <p className="second">Версий ещё нет: первая появится после публикации черновика.</p>;
  const restore = async (version: DefinitionVersion, replaceDraft: boolean) => {
    setConfirming(undefined);
    try {
      draft.accept(await restoreVersion(resource, draft.latestRow(), version.id, replaceDraft));
      notify(`Текст версии ${version.number} стал черновиком`, { type: 'success' });
      setSearch({ tab: 'editor' });
    } catch (refused) {
      notify(refusalOf(refused), { type: 'error' });
    }
  };
  const hasDraft = row.draft !== null || draft.state.kind === 'waiting';
  return (
    <>
      <ol className="chain versions">
        {data.map((version) => {
          const isOpen = version.id === open;
          const state = version.state ?? (version.inForce ? 'in-force' : 'superseded');
          return (
            <li key={version.id}>
              <Stop state={state === 'in-force' ? 'here' : 'done'} />
              <div className="row-wrap">
                <h2>Версия {version.number}</h2>
                <span className={state === 'in-force' ? 'tag' : 'small second'}>
                  {wordOf(versionStates, state)}
                </span>
                <button
                  type="button"
                  className="link-button"
                  aria-expanded={isOpen}
                  onClick={() =>
                    setSearch(
                      isOpen
                        ? { tab: 'versions' }
                        : { tab: 'versions', version: String(version.id) },
                      { replace: true },
                    )
                  }
                >
                  {isOpen ? 'Свернуть' : 'Показать'}
                </button>
                {draft.editable ? (
                  <Button
                    size="small"
                    onClick={() =>
                      hasDraft ? setConfirming(version) : void restore(version, false)
                    }
                  >
                    Восстановить как черновик
                  </Button>
                ) : null}
              </div>
              <p className="small second">
                {formatInstant(version.publishedAt)}
                {version.publishedByName ? `, ${version.publishedByName}` : ''}
              </p>
              {version.note ? <p>{version.note}</p> : null}
              {isOpen ? <OpenVersion id={version.id} /> : null}
            </li>
          );
        })}
      </ol>
      <Confirm
        isOpen={confirming !== undefined}
        title="Заменить нынешний черновик?"
        content={`Черновик станет текстом версии ${confirming?.number}. Изменения, сделанные в нём после последней публикации, пропадут.`}
        confirm="Заменить"
        cancel="Оставить черновик"
        onConfirm={() => {
          if (confirming) void restore(confirming, true);
        }}
        onClose={() => setConfirming(undefined)}
      />
    </>
  );
}

function OpenVersion({ id }: { id: number }) {
  const { data, error } = useGetOne<DefinitionVersion>('definition-versions', {
    id,
    meta: wholeRecord.meta,
  });
  if (error) return <p className="second">{error.message}</p>;
  if (!data) return <Skeleton height={160} />;
  const { body, issues } = readText(data.kind, data.body);
  return (
    <div className="version-sheet">
      <PreviewTab body={body} issues={issues} />
    </div>
  );
}
