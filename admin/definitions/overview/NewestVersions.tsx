import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { formatInstant } from '../../parts/formats.ts';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { useCriteria } from '../../providers/use-criteria.ts';
import { consoleKinds } from '../kinds/index.ts';

const SHOWN = 10;

export function NewestVersions() {
  const { criteria } = useCriteria();
  const { data = [] } = useGetList<DefinitionVersion>('definition-versions', {
    sort: { field: 'publishedAt', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
    filter: {},
  });
  if (data.length === 0) return null;
  return (
    <section className="newest-versions" aria-labelledby="newest-versions">
      <h2 id="newest-versions">Последние публикации</h2>
      <ul>
        {data.map(
          ({ id, definitionId, kind, code, number, title, note, organizationName, ...version }) => (
            <li key={id}>
              <Link to={`/${kindsByCode[kind].resource}/${definitionId}/show`}>
                {consoleKinds[kind].numbered ? (criteria.get(code) ?? title) : title}
              </Link>
              <span className="small second">
                {kindsByCode[kind].title}, версия {number} · {organizationName} ·{' '}
                {formatInstant(version.publishedAt)}
                {version.publishedByName ? ` · ${version.publishedByName}` : null}
              </span>
              {note ? <span className="small">{note}</span> : null}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
