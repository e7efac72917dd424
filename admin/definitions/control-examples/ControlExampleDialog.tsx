import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { Suspense, useState } from 'react';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import {
  checkPersona,
  type PersonaKind,
  runPersona,
  type Subject,
} from '../../../forms/personas/index.ts';
import { Waiting } from '../../edit/FormPage.tsx';
import { Note } from '../../parts/Note.tsx';
import { issuesOf, refusalOf } from '../calls.ts';
import type { ControlExamples } from '../kinds/kind.ts';
import {
  addControlExample,
  type ControlExampleRow,
  changeControlExample,
} from './control-example.ts';
import { ExpectedInput } from './ExpectedInput.tsx';
import { titlesOf } from './use-subject.ts';

interface ControlExampleDialogProps {
  definitionId: number;
  kind: PersonaKind;
  examples: ControlExamples<KindCode>;
  subject: Subject | undefined;
  /** Absent for a new one. */
  row: ControlExampleRow | undefined;
  onClose(): void;
  onSaved(): void;
}

export function ControlExampleDialog(props: ControlExampleDialogProps) {
  const { definitionId, kind, examples, subject, row, onClose, onSaved } = props;
  const { part, Given, expected: main } = examples;
  const [title, setTitle] = useState(row?.title ?? '');
  const [given, setGiven] = useState<JsonObject>(row?.input[part] ?? {});
  const [expected, setExpected] = useState<JsonObject>(row?.expected ?? {});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = { [part]: given };
  const found = subject && runPersona(subject, input, {}).found;

  const save = async () => {
    const own = checkPersona(kind, input, expected, subject?.body);
    const wrong = Object.fromEntries(own.map(({ path, message }) => [path, message]));
    if (title.trim().length < 3) wrong.title = 'Назовите пример: чем он показателен';
    setErrors(wrong);
    setRefusal(undefined);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    try {
      const draft = { title: title.trim(), input, expected };
      await (row ? changeControlExample(row, draft) : addControlExample(definitionId, draft));
      onSaved();
    } catch (error) {
      const found = issuesOf(error);
      setErrors(Object.fromEntries(found.map(({ path, message }) => [path, message])));
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="persona-title">
      <DialogTitle id="persona-title">
        {row ? 'Контрольный пример' : 'Новый контрольный пример'}
      </DialogTitle>
      <DialogContent>
        <div className="stack">
          {refusal ? <Note tone="bad">{refusal}</Note> : null}
          <TextField
            id="persona-name"
            label="Чем показателен"
            placeholder="Например: одна практика за всё обучение"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={errors.title !== undefined}
            helperText={errors.title ?? 'Без имён: пример никого не называет'}
            autoFocus
            required
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <h3>Что известно</h3>
          <Suspense fallback={<Waiting />}>
            <Given subject={subject} given={given} errors={errors} onChange={setGiven} />
          </Suspense>
          <h3>Что должно получиться</h3>
          <ExpectedInput
            kind={kind}
            main={main}
            expected={expected}
            found={found}
            errors={errors}
            titleOf={titlesOf(subject)}
            onChange={setExpected}
          />
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          Отмена
        </Button>
        <Button variant="contained" color="primary" disabled={busy} onClick={() => void save()}>
          Сохранить
        </Button>
      </DialogActions>
    </Dialog>
  );
}
