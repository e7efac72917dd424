import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TargetBar } from '../parts/TargetBar.tsx';
import { download } from '../providers/download.ts';
import { wholeRecord } from '../providers/whole-record.ts';
import {
  type IndicatorDetail,
  type OrganizationFigure,
  stateTones,
  stateWords,
} from './indicator.ts';
import './indicators.css';

const columns = ['fullName', 'organizationName', 'groupName', 'specialtyCode', 'specialtyName'];

function filterOf(indicator: IndicatorDetail, organizationId?: number): Record<string, unknown> {
  return {
    ...indicator.missingFilter,
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}

export function IndicatorShow() {
  const { id = '' } = useParams();
  const { data, isPending, error } = useGetOne<IndicatorDetail>(
    'indicators',
    { id, meta: wholeRecord.meta },
    { staleTime: wholeRecord.staleTime },
  );
  if (error) return <EmptyState title="Показатель не открылся">{error.message}</EmptyState>;
  if (isPending || !data) return <Waiting />;
  const openable = data.missing > 0 && data.organizations.some(({ opens }) => opens);
  return (
    <>
      <ScreenHeader
        title={data.shortTitle}
        crumbs={[{ to: '/indicators', title: 'Показатели' }]}
        actions={openable ? <ExportPeople indicator={data} /> : undefined}
      >
        <p className="second indicator-lead">{data.title}</p>
      </ScreenHeader>
      <div className="screen-body indicator-whole">
        <p className="indicator-figure">
          <b>{formatPercent(data.share)}</b>{' '}
          <span className="second">
            {formatNumber(data.value)} из {formatNumber(data.of)}, цель {formatNumber(data.target)}{' '}
            %
          </span>
        </p>
        <TargetBar share={data.share} target={data.target} state={data.state} />
        <p className="row-wrap">
          <StatusLabel tone={stateTones[data.state]}>{stateWords[data.state]}</StatusLabel>
          {data.missing > 0 ? (
            <span>
              до цели не хватает <b>{formatNumber(data.missing)}</b>
            </span>
          ) : null}
          <span className="small second">{data.source}</span>
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-area" aria-label="По организациям" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Организация</th>
              <th scope="col" className="numeric">
                Факт
              </th>
              <th scope="col" className="numeric">
                Доля
              </th>
              <th scope="col" className="indicator-bar">
                К цели
              </th>
              <th scope="col" className="numeric">
                Не хватает
              </th>
              <th scope="col">Состояние</th>
              <th scope="col">
                <span className="visually-hidden">Кого не хватает</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.organizations.map((row) => (
              <Line key={row.organizationId} indicator={data} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Line({ indicator, row }: { indicator: IndicatorDetail; row: OrganizationFigure }) {
  const { organizationId, name } = row;
  const filter = encodeURIComponent(JSON.stringify(filterOf(indicator, organizationId)));
  return (
    <tr>
      <th scope="row" className="indicator-title">
        <Link to={`/organizations/${organizationId}/show`}>{name}</Link>
        {row.value === 0 && row.of > 0 ? (
          <span className="small indicator-empty">сведений ещё не вносили</span>
        ) : null}
      </th>
      <td className="numeric no-wrap">
        {formatNumber(row.value)} из {formatNumber(row.of)}
      </td>
      <td className="numeric">{formatPercent(row.share)}</td>
      <td className="indicator-bar">
        <TargetBar share={row.share} target={indicator.target} state={row.state} />
      </td>
      <td className="numeric">{formatNumber(row.missing)}</td>
      <td className="no-wrap">
        <StatusLabel tone={stateTones[row.state]}>{stateWords[row.state]}</StatusLabel>
      </td>
      <td className="no-wrap">
        {row.opens && row.missing > 0 ? (
          <>
            <Link to={`/learners?filter=${filter}`}>Показать людей</Link>{' '}
            <ExportPeople indicator={indicator} organization={row} />
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** Who is missing, as a table to send: in the reader's rights, as the list itself. */
function ExportPeople({
  indicator,
  organization,
}: {
  indicator: IndicatorDetail;
  organization?: OrganizationFigure;
}) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const query = new URLSearchParams({
      format: 'xlsx',
      filter: JSON.stringify(filterOf(indicator, organization?.organizationId)),
      sort: JSON.stringify(['fullName', 'ASC']),
      columns: JSON.stringify(columns),
    });
    try {
      await download(`learners/export?${query}`, 'learners.xlsx');
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Выгрузить не удалось', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      variant={organization ? 'text' : 'outlined'}
      startIcon={<DownloadIcon />}
      onClick={take}
      disabled={busy}
      aria-label={organization ? `Список в XLSX: ${organization.name}` : undefined}
    >
      {organization ? 'XLSX' : `Список: ${indicator.missingWord}`}
    </Button>
  );
}
