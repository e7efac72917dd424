// Whom this organisation serves beyond the tree, and who serves it: with the ground and the term.
import AddIcon from '@mui/icons-material/AddOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase, useDelete, useGetList, useNotify, useRefresh } from 'react-admin';
import { serviceGrounds } from '../../forms/words.ts';
import { wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { useMay } from '../providers/session.ts';
import type { Organization } from './organization.ts';
import { ServiceAreaDialog } from './ServiceAreaDialog.tsx';
import type { ServiceArea } from './service-area.ts';

const providers = new Set(['employment-center', 'base-career-center', 'advanced-training-center']);

export function ServiceAreas({ organization }: { organization: Organization }) {
  const mayUpdate = useMay('organization.update');
  const [adding, setAdding] = useState(false);
  const serves = providers.has(organization.kind);
  return (
    <>
      {serves ? (
        <section aria-labelledby="serves">
          <div className="row">
            <h2 id="serves" className="grow">
              Зона обслуживания
            </h2>
            {mayUpdate ? (
              <Button size="small" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
                Добавить организацию
              </Button>
            ) : null}
          </div>
          <Areas
            filter={{ providerId: organization.id }}
            side="organization"
            empty="Пока никого не обслуживает. Специалисты увидят людей только тех организаций, которые здесь указаны."
          />
        </section>
      ) : (
        <section aria-labelledby="served-by">
          <h2 id="served-by">Кто обслуживает</h2>
          <Areas
            filter={{ organizationId: organization.id }}
            side="provider"
            empty="Зоны обслуживания, открытые вам, эту организацию не включают."
          />
        </section>
      )}
      {adding ? (
        <ServiceAreaDialog provider={organization} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

interface AreasProps {
  filter: Record<string, number>;
  side: 'organization' | 'provider';
  empty: string;
}

function Areas({ filter, side, empty }: AreasProps) {
  const { data, error } = useGetList<ServiceArea>('service-areas', {
    filter,
    sort: { field: `${side}Name`, order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  if (error) return <Note tone="bad">{error.message}</Note>;
  if (data?.length === 0) return <p className="small mute">{empty}</p>;
  return (
    <ul className="boxed-list areas-list">
      {data?.map((area) => (
        <li key={area.id}>
          <div className="grow">
            <LinkBase
              to={`/organizations/${side === 'provider' ? area.providerId : area.organizationId}/show`}
            >
              {side === 'provider' ? area.providerName : area.organizationName}
            </LinkBase>
            <span className="cell-second">
              {area.groundDocument || wordOf(serviceGrounds, area.groundKind)}, с{' '}
              {formatDate(area.validFrom)}
              {area.validTo ? ` по ${formatDate(area.validTo)}` : ''}
            </span>
          </div>
          <RemoveArea area={area} />
        </li>
      ))}
    </ul>
  );
}

function RemoveArea({ area }: { area: ServiceArea }) {
  const may = useMay('organization.delete');
  const notify = useNotify();
  const refresh = useRefresh();
  const [confirming, setConfirming] = useState(false);
  const [remove, { isPending }] = useDelete();
  if (!may) return null;
  const label = `Исключить: ${area.organizationName}`;
  const confirmed = () =>
    remove(
      'service-areas',
      { id: area.id, previousData: area },
      {
        onSuccess: () => {
          setConfirming(false);
          refresh();
        },
        onError: (error) => {
          setConfirming(false);
          notify(error instanceof Error ? error.message : 'Не удалось исключить', {
            type: 'error',
          });
        },
      },
    );
  return (
    <>
      <Tooltip title={label}>
        <IconButton size="small" aria-label={label} onClick={() => setConfirming(true)}>
          <DeleteIcon />
        </IconButton>
      </Tooltip>
      <Confirm
        isOpen={confirming}
        loading={isPending}
        title="Исключить из зоны обслуживания?"
        content={`Специалисты организации «${area.providerName}» перестанут видеть людей организации «${area.organizationName}».`}
        confirm="Исключить"
        onConfirm={confirmed}
        onClose={() => setConfirming(false)}
      />
    </>
  );
}
