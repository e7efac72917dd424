import { useSearchParams } from 'react-router-dom';
import { CreatePage, Waiting } from '../edit/FormPage.tsx';
import { listOf, useKeptRegisters } from '../providers/kept-registers.ts';
import { usePlace } from '../providers/place.ts';
import { NoRegister } from './NoRegister.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useRegister } from './use-register.ts';

const numberOf = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

/** A new record of the register in the address; from a card it already knows whose it is. */
export function RecordCreate() {
  const [search] = useSearchParams();
  const { place } = usePlace();
  const code = search.get('register') ?? '';
  const attachedId = numberOf(search.get('attached'));
  const organizationId = numberOf(search.get('organization')) ?? place?.id;
  const { data, isPending } = useKeptRegisters();
  const kept = data?.find(({ id }) => id === code);
  const register = useRegister(kept?.versionId);
  if (isPending || (kept && !register)) return <Waiting />;
  if (!kept || !register) return <NoRegister />;
  return (
    <CreatePage
      resource="register-records"
      title={`${kept.shortTitle}: новая запись`}
      lead={kept.description ?? undefined}
      crumbs={[
        { to: '/register-records', title: 'Реестры' },
        { to: listOf(code), title: kept.shortTitle },
      ]}
      saveLabel="Добавить запись"
      redirect="show"
      defaultValues={{ attachedId, organizationId, values: {} }}
      transform={(record: Record<string, unknown>) => ({
        ...record,
        register: code,
        // An organisation's record lies at the organisation it is about.
        organizationId:
          kept.attachedTo === 'organization' ? record.attachedId : record.organizationId,
      })}
    >
      <RecordFields register={register} fixed={attachedId !== undefined} />
    </CreatePage>
  );
}
