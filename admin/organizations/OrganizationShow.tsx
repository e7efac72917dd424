import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { LinkBase, ShowBase, useShowContext } from 'react-admin';
import { Waiting } from '../edit/FormPage.tsx';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { useMay } from '../providers/session.ts';
import { OrganizationKind } from './OrganizationKind.tsx';
import './organizations.css';
import type { Organization } from './organization.ts';
import { ServiceAreas } from './ServiceAreas.tsx';
import { Subordinates } from './Subordinates.tsx';

export function OrganizationShow() {
  return (
    <ShowBase>
      <Card />
    </ShowBase>
  );
}

function Card() {
  const { record, isPending } = useShowContext<Organization>();
  const mayUpdate = useMay('organization.update');
  if (isPending || !record) return <Waiting />;
  const { id, shortName, name, kind, parentId, parentName, active } = record;
  return (
    <>
      <ScreenHeader
        title={shortName}
        crumbs={[
          { title: 'Организации', to: '/organizations' },
          ...(parentId && parentName
            ? [{ title: parentName, to: `/organizations/${parentId}/show` }]
            : []),
        ]}
        actions={
          mayUpdate ? (
            <Button component={LinkBase} to={`/organizations/${id}`} startIcon={<EditIcon />}>
              Изменить
            </Button>
          ) : undefined
        }
      >
        <p className="row-wrap">
          <OrganizationKind kind={kind} whole />
          {active ? null : <StatusLabel tone="none">не действует</StatusLabel>}
        </p>
      </ScreenHeader>
      <div className="two-columns">
        <div className="screen-body stack">
          <dl className="organization-facts">
            <dt>Полное наименование</dt>
            <dd>{name}</dd>
            {record.nameInDocument && record.nameInDocument !== shortName ? (
              <Fact title="В документе" value={record.nameInDocument} />
            ) : null}
            <Fact title="ИНН" value={record.inn} />
            <Fact title="ОГРН" value={record.ogrn} />
            <Fact title="ОКТМО" value={record.oktmo} />
            <Fact title="Адрес" value={record.address} />
          </dl>
          <ServiceAreas organization={record} />
        </div>
        <aside className="side">
          <Subordinates parent={record} />
        </aside>
      </div>
    </>
  );
}

function Fact({ title, value }: { title: string; value: string | null }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value || <span className="mute">не указан</span>}</dd>
    </>
  );
}
