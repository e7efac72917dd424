import {
  columnsOf,
  describeColumn,
  mergeHeader,
  type ReportTemplate,
} from '../../../../forms/reports/index.ts';

const spelled: Record<string, string> = { '=': 'равно', '<=': 'не больше' };

export function TemplatePreview({ body }: { body: ReportTemplate }) {
  const { rows: headings, columns: order } = mergeHeader(body.header);
  const columns = columnsOf(body);
  const titleOf = (key: string) =>
    `«${columns.find((column) => column.key === key)?.title ?? key}»`;
  const groups = body.rows.groups.order.flatMap((key) => body.rows.groups.items[key] ?? []);
  const checks = body.checks.order.flatMap((key) => {
    const check = body.checks.items[key];
    return check ? [{ key, ...check }] : [];
  });
  return (
    <>
      <section>
        <h2>{body.title}</h2>
        <p className="second">Кому: {body.addressee}</p>
      </section>
      <section className="sheet-scroll" aria-label="Шапка формы">
        <table className="sheet-table">
          <thead>
            {headings.map((cells, level) => (
              <tr key={cells.map(({ key }) => key).join(' ') || level}>
                {level === 0 ? (
                  <th rowSpan={headings.length} scope="col">
                    {body.rows.title ?? 'Организация'}
                  </th>
                ) : null}
                {cells.map((cell) => (
                  <th
                    key={`${cell.start} ${cell.key}`}
                    colSpan={cell.colspan}
                    rowSpan={cell.rowspan}
                    scope={cell.colspan > 1 ? 'colgroup' : 'col'}
                  >
                    {cell.title}
                  </th>
                ))}
              </tr>
            ))}
            <tr className="sheet-numbers">
              <td>1</td>
              {order.map((key, index) => (
                <td key={key}>{index + 2}</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ title }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {order.map((key) => (
                  <td key={key} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{body.rows.total}</th>
              {order.map((key) => (
                <td key={key} />
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      <section>
        <h3>Как считаются графы</h3>
        <dl className="terms">
          {columns.map((column) => (
            <div key={column.key} className="contents">
              <dt>{column.title}</dt>
              <dd>{describeColumn(column, columns)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {checks.length > 0 ? (
        <section>
          <h3>Контрольные соотношения</h3>
          <ul className="plain-list">
            {checks.map(({ key, title, left, op, right }) => (
              <li key={key}>
                {title}
                <span className="cell-second">
                  {left.map(titleOf).join(' + ')} {spelled[op] ?? op}{' '}
                  {right.map(titleOf).join(' + ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
