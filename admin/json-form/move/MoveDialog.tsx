import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoveLine, MoveState } from '../../../forms/questionnaires/index.ts';
import { count } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { request } from '../../providers/http-client.ts';
import { postOnce } from '../../providers/post-once.ts';
import type { MovedRecord } from './moved-record.ts';
import './moves.css';

interface Preview {
  versionId: number;
  fromNumber: number | null;
  toNumber: number;
  lines: MoveLine[];
}

interface MoveDialogProps {
  resource: 'responses' | 'events' | 'register-records';
  record: MovedRecord;
  onClose(): void;
  onMoved(): void;
}

const parts: [state: MoveState, title: string, about: string][] = [
  ['aside', 'Сохранится отдельно', 'В новой версии этому нет места. Значения останутся видны.'],
  ['empty', 'Останется пустым', 'Новые вопросы и те, на которые не отвечали.'],
  ['back', 'Вернётся на место', 'Было сохранено отдельно и снова подходит.'],
  ['same', 'Перейдёт без изменений', ''],
];

/** What a move would do, field by field, and then the move. */
export function MoveDialog({ resource, record, onClose, onMoved }: MoveDialogProps) {
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const path = `${resource}/${record.id}/move`;
  const { data, error } = useQuery({
    queryKey: [resource, 'move', record.id, record.version],
    queryFn: async () => (await request<Preview>(path)).json,
  });
  const move = async (versionId: number) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await postOnce(path, { versionId }, { 'If-Match': `"${record.version}"` });
      onMoved();
    } catch (refused) {
      setRefusal(refused instanceof Error ? refused.message : 'Перенести не удалось');
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="move-title">
      <DialogTitle id="move-title">
        {data ? `Перенос из версии ${data.fromNumber} в версию ${data.toNumber}` : 'Перенос'}
      </DialogTitle>
      {/* Nothing in it takes the focus, so that it scrolls by keyboard itself. */}
      <DialogContent tabIndex={0}>
        <div className="stack">
          {error || refusal ? <Note tone="bad">{refusal ?? error?.message}</Note> : null}
          {!data && !error ? <Skeleton height={160} /> : null}
          {data
            ? parts.map(([state, title, about]) => (
                <MovePart
                  key={state}
                  title={title}
                  about={about}
                  lines={data.lines.filter((line) => line.state === state)}
                />
              ))
            : null}
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Оставить как есть
        </Button>
        <Button
          variant="contained"
          color="primary"
          disabled={busy || !data}
          onClick={() => {
            if (data) void move(data.versionId);
          }}
        >
          Перенести
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function MovePart({
  title,
  about,
  lines,
}: {
  title: string;
  about: string;
  lines: readonly MoveLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>
        {title}: {count(lines.length, 'поле', 'поля', 'полей')}
      </h3>
      {about ? <p className="small second">{about}</p> : null}
      <dl className="kept-list">
        {lines.map((line) => (
          <div key={line.key}>
            <dt>{line.title}</dt>
            <dd>
              {line.shown ?? '—'}
              {line.reason ? <span className="small second"> {line.reason}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
