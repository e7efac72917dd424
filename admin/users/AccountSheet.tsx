// Slips of paper with accounts: printed once, cut apart, handed over in person. Nothing of it is stored.
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { createPortal } from 'react-dom';
import './account-sheet.css';

export interface AccountSlip {
  name: string;
  login: string;
  password: string;
  organization?: string;
  role?: string;
}

export function AccountSheet({ slips }: { slips: AccountSlip[] }) {
  return (
    <>
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        Напечатать карточки доступа
      </Button>
      {createPortal(
        <div className="account-sheet" aria-hidden="true">
          {slips.map((slip) => (
            <Slip key={slip.login} slip={slip} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

function Slip({ slip }: { slip: AccountSlip }) {
  const { name, login, password, organization, role } = slip;
  return (
    <section className="account-slip">
      <h2>Карточка доступа</h2>
      <p className="account-name">{name}</p>
      {organization || role ? <p>{[organization, role].filter(Boolean).join(' · ')}</p> : null}
      <dl>
        <dt>Адрес</dt>
        <dd>{window.location.origin}</dd>
        <dt>Логин</dt>
        <dd>{login}</dd>
        <dt>Временный пароль</dt>
        <dd>{password}</dd>
      </dl>
      <p className="account-hint">
        При первом входе система попросит придумать свой пароль. Затем карточку уничтожьте и никому
        её не показывайте.
      </p>
    </section>
  );
}
