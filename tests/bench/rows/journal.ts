// An old journal: what it costs to write into it, to let it lie, and how far its seals are behind.
import type { Database } from '../../../api/db/connect.ts';
import { rawRows } from '../../../api/db/raw-rows.ts';
import { load, loop } from '../client.ts';
import type { Setting } from '../setting.ts';
import { type Line, ms, perSecond } from '../table.ts';
import { newCard } from './writes.ts';

const CHUNK = 100_000;
const IDLE_SECONDS = 5;

/** The same work in a young journal, in an old one, and what an old one does by itself. */
export async function oldJournal(setting: Setting): Promise<Line[]> {
  const { db, options, operator, reader } = setting;
  const create = async () => {
    const next = await newCard(setting);
    return load(operator, { seconds: options.seconds, connections: 16, next });
  };
  const young = await create();
  await grow(db, options.journal);
  const old = await create();
  const events = options.journal.toLocaleString('ru-RU');
  const lines: Line[] = [
    {
      work: `Новая карточка, в журнале ещё ${events} записей`,
      figure: `${perSecond(old.perSecond)}, p99 ${ms(old.p99)}`,
      limit: `${perSecond(young.perSecond)}, p99 ${ms(young.p99)} (молодой журнал)`,
      ratio: old.perSecond / young.perSecond,
      target: '≥ 0,90',
      met: old.perSecond / young.perSecond >= 0.9,
    },
  ];
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const used = reader.processor?.();
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  const after = reader.processor?.();
  if (used !== undefined && after !== undefined) {
    const share = (after - used) / (IDLE_SECONDS * 10);
    lines.push({
      work: `Сервер без запросов, в журнале ${events} записей`,
      figure: `${share.toFixed(1)} % ядра`,
      target: '≤ 2 % ядра',
      met: share <= 2,
    });
  }
  lines.push(await behind(setting));
  return lines;
}

/** The oldest event without a seal while cards are opened as fast as they can be. */
async function behind({ db, options, reader }: Setting): Promise<Line> {
  let longest = 0;
  const opening = load(reader, {
    seconds: Math.max(5, options.seconds),
    next: (index) => ({ path: `/api/learners/${1 + ((index * 7919) % options.learners)}` }),
  });
  const watching = loop(
    Math.max(5, options.seconds),
    async () => {
      const [first] = await rawRows<{ at: string | null }>(
        db.reader,
        'select min(e.at) as at from audit_pending w join audit_events e on e.id = w.event_id',
        [],
      );
      if (first?.at) longest = Math.max(longest, Date.now() - Date.parse(first.at));
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
    1,
  );
  const [done] = await Promise.all([opening, watching]);
  return {
    work: `Просмотры ${perSecond(done.perSecond)}: сколько самая старая запись ждёт печати`,
    figure: ms(longest),
    target: '≤ 1 с',
    met: longest <= 1_000,
  };
}

/** Sealed events of other days. Their seals stand for nothing: only their number counts here. */
async function grow(db: Database, count: number): Promise<void> {
  const numbers =
    db.engine === 'sqlite'
      ? '(with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) select i from n)'
      : '(select generate_series(1, ?) as i)';
  for (let done = 0; done < count; done += CHUNK) {
    const size = Math.min(CHUNK, count - done);
    await db.writer.transaction(async (trx) => {
      const [last] = await rawRows<{ id: number; position: number }>(
        trx,
        'select (select coalesce(max(id), 0) from audit_events) as id, (select coalesce(max(position), 0) from audit_seals) as position',
        [],
      );
      const { id, position } = last ?? { id: 0, position: 0 };
      await trx.raw(
        `insert into audit_events (uid, at, actor_id, actor_login, action, outcome, resource, resource_id, region_id, organization_id, subjects, summary, changes, address) select 'old-' || (${id} + i), '2026-01-12T09:00:00.000Z', 1, 'bench', 'learner.read', 'viewed', 'learners', i, 1, 2, '[' || i || ']', 'Просмотр карточки', '[]', '127.0.0.1' from ${numbers} numbers`,
        [size],
      );
      await trx.raw(
        `insert into audit_seals (position, event_id, hash, sealed_at) select ${position} + row_number() over (order by event_id), event_id, '${'0'.repeat(64)}', '2026-01-12T09:00:01.000Z' from audit_pending where event_id > ${id}`,
      );
      await trx('audit_pending').where('event_id', '>', id).delete();
    });
  }
}
