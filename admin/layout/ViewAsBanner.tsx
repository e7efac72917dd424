// Whoever looks through another's eyes is told so over every screen.
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { formatInstant } from '../parts/formats.ts';
import { request } from '../providers/http-client.ts';
import { useSession } from '../providers/session.ts';
import './view-as.css';

/** Everything that was read belongs to other eyes: the console begins anew. */
export function beginAnew(): void {
  window.location.hash = '#/';
  window.location.reload();
}

export function ViewAsBanner() {
  const session = useSession();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (!session?.viewAs) return null;
  async function finish() {
    setBusy(true);
    try {
      await request('session/view', { method: 'DELETE' });
      beginAnew();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Закончить не удалось', { type: 'error' });
      setBusy(false);
    }
  }
  return (
    <section className="view-as" aria-label="Просмотр от имени">
      <span>
        Вы смотрите глазами: <b>{session.user.name}</b>. Изменить ничего нельзя; закончится само{' '}
        {formatInstant(session.viewAs.until)}
      </span>
      <button type="button" className="link-button" disabled={busy} onClick={finish}>
        Закончить
      </button>
    </section>
  );
}
