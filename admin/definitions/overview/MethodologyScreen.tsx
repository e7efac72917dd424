// The section «Методология» at a glance: each kind in numbers, what was published last.
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { Waiting } from '../../edit/FormPage.tsx';
import { EmptyState } from '../../parts/Note.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { request } from '../../providers/http-client.ts';
import { useMay } from '../../providers/session.ts';
import { KindTable } from './KindTable.tsx';
import { NewestVersions } from './NewestVersions.tsx';
import '../../list/list.css';
import './overview.css';

export interface KindSummary {
  id: string;
  resource: string;
  title: string;
  inForce: number;
  drafts: number;
  scheduled: number;
  waiting: number;
}

export function MethodologyScreen() {
  const seesUpdates = useMay('definition-update.read');
  const seesPackages = useMay('package.read');
  const { data, error, refetch } = useQuery({
    queryKey: ['methodology', 'summary'],
    queryFn: async () => (await request<KindSummary[]>('definition-counts')).json,
  });
  return (
    <>
      <ScreenHeader
        title="Методология"
        actions={
          <>
            {seesPackages ? (
              <Button component={Link} to="/packages">
                Пакеты
              </Button>
            ) : null}
            {seesUpdates ? (
              <Button component={Link} to="/definition-updates">
                Обновления
              </Button>
            ) : null}
          </>
        }
      >
        <p className="second">
          Опросники, критерии, показатели и формы: по ним система спрашивает, оценивает и считает.
        </p>
      </ScreenHeader>
      {error ? (
        <EmptyState
          title="Обзор не загрузился"
          action={<Button onClick={() => refetch()}>Повторить</Button>}
        >
          {error.message}
        </EmptyState>
      ) : data === undefined ? (
        <Waiting />
      ) : (
        <div className="methodology">
          <KindTable kinds={data} seesUpdates={seesUpdates} />
          <NewestVersions />
        </div>
      )}
    </>
  );
}
