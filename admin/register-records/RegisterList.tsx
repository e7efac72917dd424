import AddIcon from '@mui/icons-material/AddOutlined';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import { Button } from '@mui/material';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router-dom';
import { takesPaste } from '../../forms/registers/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import type { FilterField } from '../list/FilterBar.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { ListTable } from '../list/ListTable.tsx';
import { type KeptRegister, useKeptRegisters } from '../providers/kept-registers.ts';
import { useMay } from '../providers/session.ts';
import { ConditionFilter } from './ConditionFilter.tsx';
import { NoRegister } from './NoRegister.tsx';
import { columnsOf } from './record-columns.tsx';
import type { RecordRow } from './record-row.ts';
import { useRegister } from './use-register.ts';

const filters: FilterField[] = [
  { source: 'organizationId', label: 'Организация', reference: 'organizations' },
];

export function RegisterList() {
  const { code = '' } = useParams();
  const { data, isPending } = useKeptRegisters();
  if (isPending) return <Waiting />;
  const kept = data?.find(({ id }) => id === code);
  return kept ? <Records key={code} kept={kept} /> : <NoRegister />;
}

function Records({ kept }: { kept: KeptRegister }) {
  const { id: code, shortTitle, attachedTo, versionId, description } = kept;
  const register = useRegister(versionId);
  const columns = useMemo(() => (register ? columnsOf(register) : []), [register]);
  const filter = useMemo(() => ({ register: code }), [code]);
  const mayAdd = useMay('register-record.create');
  if (!register) return <Waiting />;
  return (
    <ListPage
      resource="register-records"
      viewName={`register-${code}`}
      title={shortTitle}
      lead={description ?? undefined}
      crumbs={[{ to: '/register-records', title: 'Реестры' }]}
      sort={{ field: 'title', order: 'ASC' }}
      filter={filter}
      filters={filters}
      searchable="Найти по словам записи"
      moreFilters={<ConditionFilter register={register} />}
      actions={
        mayAdd ? (
          <>
            {takesPaste(register) ? (
              <Button
                component={Link}
                to={`/register-records/paste/${code}`}
                startIcon={<PasteIcon />}
              >
                Вставить таблицу
              </Button>
            ) : null}
            {attachedTo === 'learner' ? null : (
              <Button
                component={Link}
                to={`/register-records/create?register=${code}`}
                variant="contained"
                color="primary"
                startIcon={<AddIcon />}
              >
                Добавить запись
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <ListTable<RecordRow>
        label={shortTitle}
        columns={columns}
        to={({ id }) => `/register-records/${id}/show`}
        emptyTitle="Записей пока нет"
        emptyText={
          attachedTo === 'learner'
            ? 'Записи вносят в карточке обучающегося, на вкладке «Реестры».'
            : 'Добавьте первую запись или вставьте таблицу из Excel целиком.'
        }
      />
    </ListPage>
  );
}
