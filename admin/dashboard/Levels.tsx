import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { RiskLevel } from '../parts/StatusLabel.tsx';

const finalYear = { isFinalYear: true, educationLevel_in: ['vocational', 'higher'] };

function useTotal(filter: Record<string, unknown>): number | undefined {
  const { total } = useGetList('learners', {
    filter: { ...finalYear, ...filter },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  return total;
}

function listAddress(filter: Record<string, unknown>): string {
  return `/learners?filter=${encodeURIComponent(JSON.stringify({ ...finalYear, ...filter }))}`;
}

export function Levels() {
  const total = useTotal({});
  const high = useTotal({ riskLevel: 'high' });
  const notHigh = useTotal({ riskLevel: 'not-high' });
  const insufficient = useTotal({ riskLevel: 'insufficient' });
  const known =
    [high, notHigh, insufficient].every((number) => number !== undefined) && total !== undefined;
  const rest = known ? total - (high ?? 0) - (notHigh ?? 0) - (insufficient ?? 0) : undefined;
  const rows = [
    { level: 'high', number: high, filter: { riskLevel: 'high' } },
    { level: 'not-high', number: notHigh, filter: { riskLevel: 'not-high' } },
    { level: 'insufficient', number: insufficient, filter: { riskLevel: 'insufficient' } },
    { level: '', number: rest, filter: { riskLevel_null: true } },
  ];
  const share = (number: number | undefined) => (total ? ((number ?? 0) / total) * 100 : 0);
  return (
    <section className="levels" aria-labelledby="levels-title">
      <h2 id="levels-title">Выпускные курсы по уровню риска</h2>
      <div className="levels-bar" aria-hidden="true">
        {rows.map(({ level, number }) =>
          number ? (
            <span
              key={level}
              className={`levels-part levels-${level || 'none'}`}
              style={{ flexGrow: number }}
            />
          ) : null,
        )}
      </div>
      <table className="levels-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Уровень</th>
            <th scope="col">Человек</th>
            <th scope="col">Доля</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ level, number, filter }) => (
            <tr key={level}>
              <th scope="row">
                <Link to={listAddress(filter)}>
                  <RiskLevel level={level || null} />
                </Link>
              </th>
              <td className="strong">{number === undefined ? '…' : formatNumber(number)}</td>
              <td className="second">{known ? formatPercent(share(number)) : ''}</td>
            </tr>
          ))}
          <tr className="levels-total">
            <th scope="row">
              <Link to={listAddress({})}>Всего</Link>
            </th>
            <td className="strong">{total === undefined ? '…' : formatNumber(total)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
