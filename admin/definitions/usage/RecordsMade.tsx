import { formatNumber } from '../../parts/formats.ts';
import type { MadeRecords } from './usage.ts';

/** How much was made by each version: it stays by it whatever becomes of the element. */
export function RecordsMade({ records }: { records: readonly MadeRecords[] }) {
  return (
    <ul className="usage-list">
      {records.map(({ resource, title, total, byVersion }) => (
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
