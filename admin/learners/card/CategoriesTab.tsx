import ConsentIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { today, useMay } from '../../providers/session.ts';
import { categoryRecords, consentRecords, type RecordRow } from '../records/kinds.ts';
import { RecordDialog } from '../records/RecordDialog.tsx';
import { RecordList } from '../records/RecordList.tsx';

interface CategoriesTabProps {
  learnerId: number;
  organizationId: number;
  consents: RecordRow[];
}

function inForce(consent: RecordRow, day: string): boolean {
  const { kind, signedOn, validUntil, withdrawnOn } = consent;
  return (
    kind === 'special-data' &&
    String(signedOn) <= day &&
    (!validUntil || String(validUntil) >= day) &&
    (!withdrawnOn || String(withdrawnOn) > day)
  );
}

/** Special categories have a consent of their own; it is asked before the form is filled, not after. */
export function CategoriesTab({ consents, ...place }: CategoriesTabProps) {
  const agreed = consents.some((consent) => inForce(consent, today()));
  return (
    <div className="card-main">
      <RecordList
        kind={categoryRecords}
        {...place}
        closed={
          agreed
            ? undefined
            : 'Сначала отметьте согласие на обработку специальных сведений: без него категории не вносятся.'
        }
        extra={agreed ? null : <SpecialConsent {...place} />}
      />
    </div>
  );
}

function SpecialConsent(place: Omit<CategoriesTabProps, 'consents'>) {
  const [open, setOpen] = useState(false);
  if (!useMay('consent.create')) return null;
  return (
    <>
      <Button startIcon={<ConsentIcon />} onClick={() => setOpen(true)}>
        Отметить согласие
      </Button>
      {open ? (
        <RecordDialog
          kind={consentRecords}
          {...place}
          defaults={{ kind: 'special-data' }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
