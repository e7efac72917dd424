import { useMemo } from 'react';
import { isObject } from '../../../forms/json.ts';
import { mergeHeader } from '../../../forms/reports/index.ts';
import { fillingOf, fillings, treeOf } from '../outline/head.ts';
import { useTemplate } from '../use-template.ts';
import { HeadCell } from './HeadCell.tsx';

/** The head as it will be printed, and under each column the way it is filled. */
export function HeadTable({
  label,
  wrong,
  onKeys,
}: {
  label: string;
  wrong: ReadonlySet<string>;
  onKeys(event: React.KeyboardEvent): void;
}) {
  const { nodes, body, columns, focus } = useTemplate();
  const {
    rows: heading,
    columns: order,
    depth,
  } = useMemo(() => mergeHeader(treeOf(nodes)), [nodes]);
  const rows = isObject(body.rows) ? body.rows : {};
  const reachable = focus ?? nodes[0]?.id;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are chosen and moved
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      className="sheet-table head-table"
      onKeyDown={onKeys}
    >
      <thead>
        {heading.map((cells, level) => (
          <tr key={cells.map(({ key }) => key).join(' ') || level}>
            {level === 0 ? (
              <th rowSpan={depth} scope="col" className="head-first">
                {typeof rows.title === 'string' ? rows.title : 'Организация'}
              </th>
            ) : null}
            {cells.map((cell) => (
              <HeadCell
                key={cell.key}
                cell={cell}
                current={cell.key === reachable}
                wrong={wrong.has(cell.key)}
              />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        <tr>
          <th scope="row">{typeof rows.total === 'string' ? rows.total : 'Всего'}</th>
          {order.map((key) => {
            const column = columns.get(key);
            const filling = column && fillingOf(column);
            return (
              <td key={key} className="small second">
                {filling ? fillings[filling] : 'графы нет'}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}
