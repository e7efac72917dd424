import { strings } from '../../definition-text/definition-text.ts';
import { readOrdered } from '../../definition-text/text/ordered-text.ts';
import { useTemplate } from '../use-template.ts';

/** Control relations that name the column. */
export function ColumnRelations({ column, onOpen }: { column: string; onOpen(): void }) {
  const { body } = useTemplate();
  const { order, items } = readOrdered(body.checks);
  const own = order.filter((key) =>
    [...strings(items[key]?.left), ...strings(items[key]?.right)].includes(column),
  );
  return (
    <div>
      <h3>Контрольные соотношения</h3>
      {own.length === 0 ? (
        <p className="small mute">Графа ни с чем не сверяется.</p>
      ) : (
        <ul className="plain-list">
          {own.map((key) => (
            <li key={key}>{String(items[key]?.title ?? key)}</li>
          ))}
        </ul>
      )}
      <button type="button" className="link-button" onClick={onOpen}>
        Все соотношения
      </button>
    </div>
  );
}
