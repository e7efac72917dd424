import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { count } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { type ImportRow, undoList } from './calls.ts';

interface PasteDoneProps {
  done: ImportRow;
  groups: string[];
  onUndone(): void;
}

const people = (number: number) => count(number, 'человек', 'человека', 'человек');

export function PasteDone({ done, groups, onUndone }: PasteDoneProps) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { createdCount, updatedCount, skippedCount, organizationId } = done;
  const summary = [
    `Внесено: ${people(createdCount)}`,
    updatedCount > 0 ? `обновлено: ${people(updatedCount)}` : '',
    skippedCount > 0 ? `пропущено строк: ${skippedCount}` : '',
  ];
  const [first = ''] = groups;
  const filter = JSON.stringify({ organizationId, groupName: first });
  const undo = async () => {
    setBusy(true);
    try {
      await undoList(done.id);
      notify('Вставка отменена целиком', { type: 'success' });
      onUndone();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'Не удалось отменить');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="paste-done">
      <Note tone="ok">
        <p className="strong">{summary.filter(Boolean).join(', ')}</p>
        <p className="row-wrap paste-next">
          <Button
            component={Link}
            to={`/learners/sheet?${new URLSearchParams({ group: first, organization: String(organizationId) })}`}
            variant="contained"
            color="primary"
          >
            Ведомость согласий
          </Button>
          <Button component={Link} to={`/learners?filter=${encodeURIComponent(filter)}`}>
            Открыть группу {first}
          </Button>
          <Button variant="text" onClick={undo} disabled={busy}>
            Отменить всю вставку
          </Button>
        </p>
        {refusal ? <p role="alert">{refusal}</p> : null}
      </Note>
    </div>
  );
}
