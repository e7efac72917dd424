import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TargetBar } from '../parts/TargetBar.tsx';
import { download } from '../providers/download.ts';
import { request } from '../providers/http-client.ts';
import { usePlace } from '../providers/place.ts';
import { FigureTable } from './FigureTable.tsx';
import {
  barOf,
  type FigureDetail,
  factText,
  type OrganizationFigure,
  placeFilter,
  stateTones,
  stateWords,
  targetText,
} from './figure.ts';
import './figures.css';

const columns = ['fullName', 'organizationName', 'groupName', 'specialtyCode', 'specialtyName'];

function filterOf(indicator: FigureDetail, organizationId?: number): Record<string, unknown> {
  return {
    ...indicator.missingFilter,
    ...(organizationId === undefined
      ? {}
      : indicator.breakdown === 'municipality'
        ? { municipalityId: organizationId }
        : { organizationId }),
  };
}

const places = {
  organization: { label: 'По организациям', of: 'Организация' },
  municipality: { label: 'По муниципалитетам', of: 'Муниципалитет' },
};

/** The figure of the same place as in the list, or the two would not agree. */
async function read(id: string, filter: Record<string, unknown>): Promise<FigureDetail> {
  const query = new URLSearchParams({ filter: JSON.stringify(filter) });
  const { json } = await request(`figures/${encodeURIComponent(id)}?${query}`);
  return json as FigureDetail;
}

export function FigureShow() {
  const { id = '' } = useParams();
  const filter = placeFilter(usePlace().place);
  const { data, isPending, error } = useQuery({
    queryKey: ['figures', 'detail', id, filter],
    queryFn: () => read(id, filter),
  });
  if (error) return <EmptyState title="Показатель не открылся">{error.message}</EmptyState>;
  if (isPending) return <Waiting />;
  const openable = data.missing > 0 && data.organizations.some(({ opens }) => opens);
  return (
    <>
      <ScreenHeader
        title={data.shortTitle}
        crumbs={[{ to: '/figures', title: 'Показатели' }]}
        actions={openable ? <ExportPeople indicator={data} /> : undefined}
      >
        <p className="second indicator-lead">{data.title}</p>
      </ScreenHeader>
      <div className="screen-body indicator-whole">
        <p className="indicator-figure">
          <b>{data.of === null ? formatNumber(data.value) : formatPercent(data.share)}</b>{' '}
          <span className="second">
            {data.of === null ? '' : `${factText(data)}, `}цель {targetText(data)}
          </span>
        </p>
        <TargetBar {...barOf(data)} state={data.state} />
        {data.told === 'partly' ? (
          <p className="small second">
            Показатель читает специальные сведения. Без допуска к ним считаются только места и
            группы, где не меньше {data.least} человек.
          </p>
        ) : null}
        <p className="row-wrap">
          <StatusLabel tone={stateTones[data.state]}>{stateWords[data.state]}</StatusLabel>
          {data.missing > 0 ? (
            <span>
              {data.direction === 'down' ? 'больше цели на' : 'до цели не хватает'}{' '}
              <b>{formatNumber(data.missing)}</b>
            </span>
          ) : null}
          <span className="small second">{data.source}</span>
          <Link to={`/definition-versions/${data.versionId}/show`} className="small">
            Как считается
          </Link>
        </p>
      </div>
      <FigureTable
        label={places[data.breakdown].label}
        of={places[data.breakdown].of}
        lines={data.organizations.map((row) => ({
          ...row,
          key: String(row.organizationId),
          ...{ unit: data.unit, direction: data.direction, target: data.target },
          title: <OrganizationTitle row={row} />,
          actions: <PeopleActions indicator={data} row={row} />,
        }))}
      />
    </>
  );
}

function OrganizationTitle({ row }: { row: OrganizationFigure }) {
  return (
    <>
      <Link to={`/organizations/${row.organizationId}/show`}>{row.name}</Link>
      {row.value === 0 && row.of !== null && row.of > 0 ? (
        <span className="small indicator-empty">сведений ещё не вносили</span>
      ) : null}
    </>
  );
}

function PeopleActions({ indicator, row }: { indicator: FigureDetail; row: OrganizationFigure }) {
  if (!row.opens || row.missing === 0) return null;
  const filter = encodeURIComponent(JSON.stringify(filterOf(indicator, row.organizationId)));
  return (
    <>
      <Link to={`/learners?filter=${filter}`}>Показать людей</Link>{' '}
      <ExportPeople indicator={indicator} organization={row} />
    </>
  );
}

/** Who is missing, as a table to send: in the reader's rights, as the list itself. */
function ExportPeople({
  indicator,
  organization,
}: {
  indicator: FigureDetail;
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
