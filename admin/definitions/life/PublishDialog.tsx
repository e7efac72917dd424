import { useState } from 'react';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
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
  const [issues, setIssues] = useState<Issue[]>(draft.issues);
  const [on, setOn] = useState<string>();
  const [refusedDay, setRefusedDay] = useState<string>();
  const { row } = draft;
  const undated = on !== undefined && !isDay(on);

  /** What prevents it, in words; issues of the text and of the day are shown at their places. */
  const refused = (error: unknown): string | undefined => {
    const current = currentRow(error);
    if (current) {
      draft.meet(current);
      return `${current.updatedByName ?? 'Другой человек'}: черновик изменён, пока вы готовили публикацию. Закройте это окно, посмотрите изменения и опубликуйте снова`;
    }
    const all = issuesOf(error);
    setRefusedDay(all.find(({ path }) => path === 'on')?.message);
    const found = all.filter(({ path }) => path !== 'on');
    if (all.length > found.length) return undefined;
    setIssues(found);
    onIssues(found);
    return found.length === 0 ? refusalOf(error) : undefined;
  };

  const act = async (note: string) => {
    setRefusedDay(undefined);
    try {
      if (!(await draft.save())) return 'Сначала сохраните черновик: сервер его ещё не принял';
      onPublished(
        on === undefined
          ? await publishDraft(resource, draft.latestRow(), note)
          : await scheduleDraft(resource, draft.latestRow(), { note, on }),
      );
    } catch (error) {
      return refused(error);
    }
  };

  return (
    <ReasonDialog
      name="publish"
      title={`Опубликовать версию ${(row.publishedNumber ?? 0) + 1}`}
      label="Что изменено"
      placeholder="Например: добавлен вопрос о переезде"
      shortest={1}
      missing="Напишите коротко, что изменилось: это увидят все, кто работает по элементу"
      unready={undated}
      confirm={on === undefined ? 'Опубликовать' : 'Назначить'}
      act={act}
      onClose={onClose}
    >
      {(asked) => (
        <>
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
          {issues.length > 0 ? (
            <div>
              <h3>Сначала исправьте</h3>
              <IssueList issues={issues} />
            </div>
          ) : null}
        </>
      )}
    </ReasonDialog>
  );
}
