import { formatNumber } from '../parts/formats.ts';
import type { MadeRecords } from './usage.ts';

/** How much was made by each version: it stays by it whatever becomes of the element. */
export function RecordsMade({ records }: { records: readonly MadeRecords[] }) {
  const made = records.filter(({ total }) => total > 0);
  if (made.length === 0) return <p className="second">По его версиям ничего не внесено.</p>;
  return (
    <ul className="usage-list">
      {made.map(({ resource, title, total, byVersion }) => (
        <li key={resource}>
          <span>
            {title}: <b className="strong">{formatNumber(total)}</b>
          </span>
          {byVersion.length > 0 ? (
            <span className="row-wrap small second">
              {byVersion.map(({ versionId, number, count }) => (
                <span key={versionId}>
                  версия {number}: {formatNumber(count)}
                </span>
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
