import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { Note } from '../../parts/Note.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { currentRow, issuesOf, publishDraft, refusalOf } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { ImpactMention } from '../impact/ImpactMention.tsx';
import { scheduleDraft } from './calls.ts';
import { WhenInForce } from './WhenInForce.tsx';

interface PublishDialogProps {
  resource: string;
  draft: DraftText;
  onClose(): void;
  onPublished(row: DefinitionRow): void;
  onIssues(issues: Issue[]): void;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The only modal of the editor: publication cannot be taken back. */
export function PublishDialog({
  resource,
  draft,
  onClose,
  onPublished,
  onIssues,
}: PublishDialogProps) {
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [issues, setIssues] = useState<Issue[]>(draft.issues);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [on, setOn] = useState<string>();
  const { row } = draft;
  const next = (row.publishedNumber ?? 0) + 1;
  const silent = note.trim() === '';
  const undated = on !== undefined && !isDay(on);
  const [refusedDay, setRefusedDay] = useState<string>();

  const publish = async () => {
    setAsked(true);
    setRefusal(undefined);
    setRefusedDay(undefined);
    if (silent || undated) return;
    setBusy(true);
    try {
      if (draft.state.kind === 'waiting' && !(await draft.save())) {
        setRefusal('Сначала сохраните черновик: сервер его ещё не принял');
        return;
      }
      onPublished(
        on === undefined
          ? await publishDraft(resource, draft.latestRow(), note.trim())
          : await scheduleDraft(resource, draft.latestRow(), { note: note.trim(), on }),
      );
    } catch (error) {
      const current = currentRow(error);
      if (current) {
        draft.meet(current);
        setRefusal(
          `${current.updatedByName ?? 'Другой человек'}: черновик изменён, пока вы готовили публикацию. Закройте это окно, посмотрите изменения и опубликуйте снова`,
        );
        return;
      }
      const said = issuesOf(error);
      setRefusedDay(said.find(({ path }) => path === 'on')?.message);
      const found = said.filter(({ path }) => path !== 'on');
      if (said.length > found.length) return;
      setIssues(found);
      onIssues(found);
      if (found.length === 0) setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="publish-title">
      <DialogTitle id="publish-title">Опубликовать версию {next}</DialogTitle>
      <DialogContent>
        <div className="stack">
          <p>
            Версия будет действовать здесь: {row.organizationName} и всё, что ниже. Прежние ответы и
            отчёты остаются за своими версиями.
          </p>
          <ImpactMention resource={resource} row={row} />
          <WhenInForce
            on={on}
            onChange={setOn}
            error={refusedDay ?? (asked && undated ? 'Введите дату: ДД.ММ.ГГГГ' : undefined)}
          />
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          {issues.length > 0 ? (
            <div>
              <h3>Сначала исправьте</h3>
              <IssueList issues={issues} />
            </div>
          ) : null}
          <TextField
            id="publish-note"
            label="Что изменено"
            placeholder="Например: добавлен вопрос о переезде"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={asked && silent}
            helperText={
              asked && silent
                ? 'Напишите коротко, что изменилось: это увидят все, кто работает по элементу'
                : undefined
            }
            multiline
            minRows={2}
            autoFocus
            required
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Отмена
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void publish()}>
          {on === undefined ? 'Опубликовать' : 'Назначить'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
