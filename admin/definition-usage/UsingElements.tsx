import { Link } from 'react-router-dom';
import { kindByResource, kinds } from '../../forms/definitions/kinds/index.ts';
import { LayerMark } from '../parts/LayerMark.tsx';
import type { UsingElement } from './usage.ts';

const place = (resource: string) => kinds.findIndex((kind) => kind.resource === resource);

/** Kind by kind; characteristics by their numbers, «9.» before «10.». */
const inOrder = (left: UsingElement, right: UsingElement) =>
  place(left.resource) - place(right.resource) ||
  left.title.localeCompare(right.title, 'ru', { numeric: true });

/** Elements that read what was asked about, each with the places in its text. */
export function UsingElements({ elements }: { elements: readonly UsingElement[] }) {
  return (
    <ul className="usage-list">
      {elements
        .toSorted(inOrder)
        .map(({ id, resource, title, layer, organizationName, inForce, places }) => (
          <li key={`${resource} ${id}`}>
            <span className="small second">{kindByResource(resource)?.title}</span>
            <Link to={`/${resource}/${id}/show`}>{title}</Link>
            <span className="row-wrap small second">
              <LayerMark layer={layer} />
              {layer === 'federal' ? null : <span>{organizationName}</span>}
              {inForce ? null : <span>пока только в черновике</span>}
              <span>{[...new Set(places.map(({ where }) => where))].join('; ')}</span>
            </span>
          </li>
        ))}
    </ul>
  );
}
