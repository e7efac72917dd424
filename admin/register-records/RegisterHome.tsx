import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { attachments } from '../../forms/registers/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { formatNumber } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { type KeptRegister, listOf, useKeptRegisters } from '../providers/kept-registers.ts';
import { useMay } from '../providers/session.ts';
import '../list/list.css';

/** Every register kept here: what it is, to what its records belong and how many there are. */
export function RegisterHome() {
  const { data, isPending, error } = useKeptRegisters();
  const mayDefine = useMay('register.create');
  if (error) return <EmptyState title="Реестры не открылись">{error.message}</EmptyState>;
  if (isPending) return <Waiting />;
  return (
    <>
      <ScreenHeader
        title="Реестры"
        actions={
          mayDefine ? (
            <Button component={Link} to="/registers">
              Определения реестров
            </Button>
          ) : undefined
        }
      >
        <p className="second">
          Записи своего вида: их состав задаёт методология, новый реестр появляется здесь сразу
          после публикации.
        </p>
      </ScreenHeader>
      {data?.length ? (
        <Registers rows={data} />
      ) : (
        <EmptyState title="Реестров пока нет">
          Их добавляет региональный администратор в разделе «Методология».
        </EmptyState>
      )}
    </>
  );
}

function Registers({ rows }: { rows: KeptRegister[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-area" aria-label="Реестры" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Реестр</th>
            <th scope="col">К чему относятся записи</th>
            <th scope="col" className="number">
              Записей
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, shortTitle, attachedTo, count }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={listOf(id)}>{shortTitle}</Link>
                {title === shortTitle ? null : <span className="cell-second">{title}</span>}
              </th>
              <td data-title="К чему относятся записи">{attachments[attachedTo]}</td>
              <td className="number" data-title="Записей">
                {formatNumber(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
