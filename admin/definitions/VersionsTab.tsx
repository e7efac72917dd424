import { Skeleton } from '@mui/material';
import { useGetList, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { formatInstant } from '../parts/formats.ts';
import { Stop } from '../parts/RouteLine.tsx';
import { wholeRecord } from '../providers/whole-record.ts';
import { readText } from './issues.ts';
import { PreviewTab } from './PreviewTab.tsx';
import type { DefinitionRow, DefinitionVersion } from './types.ts';

export function VersionsTab({ row }: { row: DefinitionRow }) {
  const [search, setSearch] = useSearchParams();
  const open = Number(search.get('version') ?? 0);
  const { data, isPending, error } = useGetList<DefinitionVersion>('definition-versions', {
    filter: { definitionId: row.id },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'number', order: 'DESC' },
    // A publication on this screen adds a version: the list must not come from memory.
    meta: { published: row.publishedVersionId },
  });
  if (error) return <p className="second">{error.message}</p>;
  if (isPending) return <Skeleton height={120} />;
  if (!data || data.length === 0)
    return <p className="second">Версий ещё нет: первая появится после публикации черновика.</p>;
  return (
    <ol className="chain versions">
      {data.map((version) => {
        const isOpen = version.id === open;
        return (
          <li key={version.id}>
            <Stop state={version.inForce ? 'here' : 'done'} />
            <div className="row-wrap">
              <h2>Версия {version.number}</h2>
              {version.inForce ? <span className="tag">действует</span> : null}
              <button
                type="button"
                className="link-button"
                aria-expanded={isOpen}
                onClick={() =>
                  setSearch(
                    isOpen ? { tab: 'versions' } : { tab: 'versions', version: String(version.id) },
                    { replace: true },
                  )
                }
              >
                {isOpen ? 'Свернуть' : 'Показать'}
              </button>
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
      <PreviewTab kind={data.kind} body={body} issues={issues} />
    </div>
  );
}
