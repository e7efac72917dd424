import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { count } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { AccountSheet, type AccountSlip } from '../AccountSheet.tsx';
import './user-paste.css';

/** The passwords, shown and printed once. */
export function UserPasteDone({ slips }: { slips: AccountSlip[] }) {
  return (
    <div className="user-paste-done">
      <Note tone="ok">
        <p className="strong">
          Создано: {count(slips.length, 'учётная запись', 'учётные записи', 'учётных записей')}
        </p>
        <p>
          Пароли показаны один раз: напечатайте карточки сейчас и передайте лично. Позже можно
          назначить новый временный пароль.
        </p>
        <p className="row-wrap">
          <AccountSheet slips={slips} />
          <Button component={Link} to="/users" variant="text">
            К пользователям
          </Button>
        </p>
      </Note>
      <table className="table user-paste-table">
        <thead>
          <tr>
            <th scope="col">Имя</th>
            <th scope="col">Логин</th>
            <th scope="col">Временный пароль</th>
          </tr>
        </thead>
        <tbody>
          {slips.map(({ name, login, password }) => (
            <tr key={login}>
              <th scope="row">{name}</th>
              <td>
                <code>{login}</code>
              </td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
