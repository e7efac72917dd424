import EyeIcon from '@mui/icons-material/VisibilityOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { beginAnew } from '../layout/ViewAsBanner.tsx';
import { post } from '../providers/http-client.ts';
import { useSession } from '../providers/session.ts';
import type { User } from './types.ts';

export function ViewAs({ user }: { user: User }) {
  const session = useSession();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (!session || session.user.id === user.id || user.status !== 'active') return null;
  async function look() {
    setBusy(true);
    try {
      await post('session/view', { userId: user.id });
      beginAnew();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Просмотр не начат', { type: 'error' });
      setBusy(false);
    }
  }
  return (
    <section>
      <h2>Просмотр от имени</h2>
      <p className="small second reset-note">
        Покажет то, что видите и вы, и этот пользователь. Изменить ничего нельзя, закончится через
        30 минут. Начало и конец останутся в журнале.
      </p>
      <Button startIcon={<EyeIcon />} disabled={busy} onClick={look}>
        Посмотреть глазами пользователя
      </Button>
    </section>
  );
}
