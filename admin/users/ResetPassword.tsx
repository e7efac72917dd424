import PasswordIcon from '@mui/icons-material/KeyOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, useRefresh } from 'react-admin';
import { post } from '../providers/http-client.ts';
import { PasswordOnce } from './PasswordOnce.tsx';
import { temporaryPassword } from './temporary-password.ts';
import type { User } from './types.ts';

export function ResetPassword({ user }: { user: User }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string>();

  async function reset() {
    const next = temporaryPassword();
    setBusy(true);
    try {
      await post(`users/${user.id}/password`, { password: next });
      setPassword(next);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не удалось назначить пароль', {
        type: 'error',
      });
    } finally {
      setBusy(false);
      setConfirming(false);
    }
  }

  return (
    <>
      <Button startIcon={<PasswordIcon />} onClick={() => setConfirming(true)}>
        Новый временный пароль
      </Button>
      <Confirm
        isOpen={confirming}
        loading={busy}
        title="Назначить временный пароль?"
        content={`Прежний пароль пользователя ${user.name} перестанет действовать, открытые сеансы завершатся, ключи доступа будут отозваны.`}
        confirm="Назначить пароль"
        onConfirm={reset}
        onClose={() => setConfirming(false)}
      />
      {password ? (
        <PasswordOnce
          name={user.name}
          login={user.login}
          password={password}
          onClose={() => {
            setPassword(undefined);
            refresh();
          }}
        />
      ) : null}
    </>
  );
}
