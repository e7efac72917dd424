import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useDelete, useGetOne, useNotify, useRedirect } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { count, formatDate, formatInstant } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { RouteLine, type RouteStop } from '../parts/RouteLine.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { request } from '../providers/http-client.ts';
import { useMay } from '../providers/session.ts';
import { exportReport } from './export-report.ts';
import { Paper } from './Paper.tsx';
import { PeopleDrawer } from './PeopleDrawer.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import type { Content, Opened, Report } from './types.ts';
import './reports.css';

export function ReportShow() {
  const { id = '' } = useParams();
  const { data: report, error } = useGetOne<Report>('reports', { id: Number(id) });
  const content = useQuery({
    queryKey: ['reports', 'content', id],
    queryFn: async () => (await request<Content>(`reports/${id}/content`)).json,
    enabled: report !== undefined,
  });
  const [opened, setOpened] = useState<Opened>();
  const failure = error ?? content.error;
  if (failure) return <EmptyState title="Отчёт не открылся">{failure.message}</EmptyState>;
  if (!report || !content.data) return <Waiting />;
  return (
    <>
      <ScreenHeader
        title={report.title}
        crumbs={[{ to: '/reports', title: 'Отчёты' }]}
        actions={<Actions report={report} />}
      >
        <p className="second">
          {report.addressee} · форма, версия {report.templateNumber ?? 1} · данные на{' '}
          {formatDate(report.asOf)}
        </p>
      </ScreenHeader>
      <div className="report-route">
        <RouteLine label="Ход отчёта" stops={stopsOf(report, content.data)} />
      </div>
      <div className="report-work">
        <div className="report-desk">
          <Paper
            content={content.data}
            opened={opened}
            onOpen={setOpened}
            author={report.createdByName}
          />
        </div>
        <ReportPanel content={content.data} />
      </div>
      <PeopleDrawer reportId={report.id} opened={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}

function stopsOf(report: Report, content: Content): RouteStop[] {
  const failed = content.checks.filter(({ passed }) => !passed).length;
  const missing = content.notEntered.length;
  return [
    {
      key: 'filled',
      title: 'Собран',
      note: report.createdAt ? formatInstant(report.createdAt) : undefined,
      state: 'done',
    },
    {
      key: 'entered',
      title: 'Сведения внесены',
      note:
        missing === 0
          ? 'всеми'
          : `не внесли: ${count(missing, 'организация', 'организации', 'организаций')}`,
      state: missing === 0 ? 'done' : 'doubt',
    },
    {
      key: 'checked',
      title: 'Соотношения',
      note:
        failed === 0
          ? 'все сходятся'
          : `не ${failed % 10 === 1 && failed % 100 !== 11 ? 'сходится' : 'сходятся'}: ${failed} из ${content.checks.length}`,
      state: failed === 0 ? 'done' : 'late',
    },
    {
      key: 'export',
      title: 'Выгрузка для адресата',
      note: 'XLSX',
      state: missing + failed === 0 ? 'here' : 'ahead',
    },
  ];
}

function Actions({ report }: { report: Report }) {
  const notify = useNotify();
  const redirect = useRedirect();
  const mayExport = useMay('report.export');
  const mayDelete = useMay('report.delete');
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [remove, { isPending }] = useDelete();

  async function download() {
    setBusy(true);
    try {
      await exportReport(report.id);
    } catch (failure) {
      notify(failure instanceof Error ? failure.message : 'Выгрузить не удалось', {
        type: 'error',
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {mayDelete ? (
        <Button
          variant="text"
          color="error"
          startIcon={<DeleteIcon />}
          onClick={() => setConfirming(true)}
        >
          Удалить
        </Button>
      ) : null}
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        Напечатать
      </Button>
      {mayExport ? (
        <Button
          variant="contained"
          color="primary"
          startIcon={<DownloadIcon />}
          disabled={busy}
          onClick={download}
        >
          Выгрузить XLSX
        </Button>
      ) : null}
      <Confirm
        isOpen={confirming}
        loading={isPending}
        title="Удаление отчёта"
        content="Удалить отчёт? Сведения, по которым он собран, останутся."
        confirm="Удалить отчёт"
        onClose={() => setConfirming(false)}
        onConfirm={() =>
          remove(
            'reports',
            { id: report.id, previousData: report },
            {
              mutationMode: 'pessimistic',
              onSuccess: () => redirect('list', 'reports'),
              onError: (failure) =>
                notify(failure instanceof Error ? failure.message : 'Удалить не удалось', {
                  type: 'error',
                }),
            },
          )
        }
      />
    </>
  );
}
