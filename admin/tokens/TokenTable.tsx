import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDataProvider, useNotify } from 'react-admin';
import { tokenStates, wordOf } from '../messages/words.ts';
import { formatDate, formatInstant } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import type { Token } from './token.ts';

const tones = { active: 'ok', expired: 'warn', revoked: 'none' } as const;

interface TokenTableProps {
  tokens: readonly Token[];
  readOnly: boolean;
  onRevoked(): void;
}

export function TokenTable({ tokens, readOnly, onRevoked }: TokenTableProps) {
  const [revoking, setRevoking] = useState<Token>();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-area" aria-label="Ключи доступа" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Название</th>
            <th scope="col">Начало ключа</th>
            <th scope="col">Что может</th>
            <th scope="col">Состояние</th>
            <th scope="col">Последнее обращение</th>
            <th scope="col">
              <span className="visually-hidden">Действие</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                {token.name}
                <span className="cell-second">создан {formatInstant(token.createdAt)}</span>
              </th>
              <td data-title="Начало ключа">
                <code>{token.beginning}…</code>
              </td>
              <td data-title="Что может">{token.readOnly ? 'только чтение' : 'всё, что и вы'}</td>
              <td data-title="Состояние">
                <StatusLabel tone={tones[token.state]}>
                  {wordOf(tokenStates, token.state)}
                </StatusLabel>
                <span className="cell-second">
                  {token.revokedAt
                    ? formatInstant(token.revokedAt)
                    : `по ${formatDate(token.expiresOn)}`}
                </span>
              </td>
              <td data-title="Последнее обращение">
                {token.lastUsedAt ? formatInstant(token.lastUsedAt) : 'не было'}
              </td>
              <td>
                {token.state === 'active' && !readOnly ? (
                  <Button
                    size="small"
                    variant="text"
                    color="error"
                    aria-label={`Отозвать ключ «${token.name}»`}
                    onClick={() => setRevoking(token)}
                  >
                    Отозвать
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking ? (
        <Revoke
          token={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoked={() => {
            setRevoking(undefined);
            onRevoked();
          }}
        />
      ) : null}
    </section>
  );
}

interface RevokeProps {
  token: Token;
  onClose(): void;
  onRevoked(): void;
}

function Revoke({ token, onClose, onRevoked }: RevokeProps) {
  const provider = useDataProvider();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  async function revoke() {
    setBusy(true);
    try {
      await provider.delete('tokens', { id: token.id, previousData: token });
      notify('Ключ отозван', { type: 'info' });
      onRevoked();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Отозвать не удалось', { type: 'error' });
      setBusy(false);
    }
  }
  return (
    <Confirm
      isOpen
      loading={busy}
      title={`Отозвать ключ «${token.name}»?`}
      content="Программа, которая им пользуется, сразу перестанет работать. Вернуть ключ нельзя."
      confirm="Отозвать"
      confirmColor="warning"
      onConfirm={revoke}
      onClose={onClose}
    />
  );
}
