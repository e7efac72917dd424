import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Link } from 'react-router-dom';
import { formatNumber } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { useMay } from '../providers/session.ts';
import type { Content } from './types.ts';

export function ReportPanel({ content }: { content: Content }) {
  const failed = content.checks.filter(({ passed }) => !passed);
  const passed = content.checks.filter((check) => check.passed);
  const rowTitle = (key: string | undefined) => content.rows.find((row) => row.key === key)?.title;
  return (
    <aside className="side report-panel" aria-label="Проверка отчёта">
      <section>
        <h3>Контрольные соотношения</h3>
        {failed.map(({ title, row }) => (
          <div key={`${title} ${row}`} className="report-failed">
            <StatusLabel tone="bad">не проходит</StatusLabel>
            <p>{title}</p>
            {row ? <p className="strong">{rowTitle(row) ?? row}</p> : null}
          </div>
        ))}
        <ul className="report-passed">
          {passed.map(({ title }) => (
            <li key={title}>
              <CheckIcon aria-hidden="true" />
              <span>
                {title}
                <span className="visually-hidden">: проходит</span>
              </span>
            </li>
          ))}
        </ul>
        {content.checks.length === 0 ? (
          <p className="small mute">В форме соотношений нет.</p>
        ) : null}
      </section>
      <NotEntered content={content} />
    </aside>
  );
}

function NotEntered({ content }: { content: Content }) {
  const mayRead = useMay('learner.read');
  const { notEntered } = content;
  return (
    <section>
      <h3>Кто не внёс данные</h3>
      {notEntered.length === 0 ? (
        <StatusLabel tone="ok">сведения внесли все</StatusLabel>
      ) : (
        <ul className="report-missing">
          {notEntered.map(({ organizationId, name, contingent, assessed }) => {
            const filter = { organizationId, isFinalYear: true, riskLevel_null: true };
            return (
              <li key={organizationId}>
                {mayRead ? (
                  <Link to={`/learners?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
                    {name}
                  </Link>
                ) : (
                  <span>{name}</span>
                )}
                <span className="small second">
                  оценены {formatNumber(assessed)} из {formatNumber(contingent)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
