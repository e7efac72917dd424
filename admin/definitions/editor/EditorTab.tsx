import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { Waiting } from '../../edit/FormPage.tsx';
import { wordFor } from '../../parts/formats.ts';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import { checkDraft } from '../calls.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import { consoleKinds } from '../kinds/index.ts';
import { FormView } from './FormView.tsx';
import { useSourceShown } from './source-shown.ts';

const SourceEditor = lazy(() =>
  import('../source/SourceEditor.tsx').then((screen) => ({ default: screen.SourceEditor })),
);

interface EditorTabProps {
  resource: string;
  draft: DraftText;
  issues: readonly Issue[];
  onServerIssues(issues: Issue[]): void;
}

type View = 'form' | 'text';

export function EditorTab({ resource, draft, issues, onServerIssues }: EditorTabProps) {
  const { row, text, body, state } = draft;
  const { panes } = consoleKinds[row.kind];
  const [search, setSearch] = useSearchParams();
  const wanted: View = search.get('view') === 'text' ? 'text' : 'form';
  const view: View = body ? wanted : 'text';
  const [goTo, setGoTo] = useState<Issue>();
  const saved = state.kind === 'saved' ? state.at : undefined;

  // The server knows what the browser cannot: codes already taken, elements of other places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per saved text, typing goes on between
  useEffect(() => {
    if (!saved) return;
    let left = false;
    checkDraft(resource, row.id, text).then(
      (found) => left || onServerIssues(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [saved]);

  const show = (next: View) =>
    setSearch(
      (now) => {
        const wished = new URLSearchParams(now);
        if (next === 'text') wished.set('view', 'text');
        else wished.delete('view');
        return wished;
      },
      { replace: true },
    );
  const openText = (issue: Issue) => {
    if (issue.path.startsWith('personas.')) return setSearch({ tab: 'personas' });
    setGoTo(issue);
    show('text');
  };
  const open = (issue: Issue) => {
    if (built && isFieldPath(issue)) return setGoTo({ ...issue });
    openText(issue);
  };
  const built = view === 'form' && panes;
  const [sourceShown] = useSourceShown();
  const asText = sourceShown || view === 'text';

  return (
    <div className={built ? 'editor-built' : 'editor'}>
      <div className="editor-main">
        {asText ? (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            aria-label="Как редактировать"
            onChange={(_event, next: View | null) => {
              if (next) show(next);
            }}
          >
            <ToggleButton value="form" disabled={!body}>
              {panes ? 'Форма' : 'Свойства'}
            </ToggleButton>
            <ToggleButton value="text">Исходный текст</ToggleButton>
          </ToggleButtonGroup>
        ) : null}
        {view === 'text' || !body ? (
          <Suspense fallback={<Waiting />}>
            <SourceEditor
              kind={row.kind}
              text={text}
              issues={issues}
              readOnly={!draft.editable}
              goTo={goTo}
              onChange={draft.change}
            />
          </Suspense>
        ) : (
          <FormView draft={draft} body={body} issues={issues} goTo={goTo} onIssue={openText} />
        )}
      </div>
      {row.mayEdit && !built ? (
        <aside className="editor-side" aria-label="Проверка">
          <h2>Проверка</h2>
          {issues.length === 0 ? (
            <StatusLabel tone="ok">Ошибок нет</StatusLabel>
          ) : (
            <>
              <p className="small second" role="status">
                {issues.length} {wordFor(issues.length, 'место', 'места', 'мест')} исправить до
                публикации
              </p>
              <IssueList issues={issues} onOpen={open} />
            </>
          )}
        </aside>
      ) : null}
    </div>
  );
}

const isFieldPath = ({ path }: Issue) => /^(?:schema|participantSchema)\.properties\./.test(path);
