import { Button, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import type { Issue } from '../../forms/dialect/issues.ts';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { useTab } from '../learners/card/use-tab.ts';
import { LayerMark } from '../parts/LayerMark.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { DraftNotes } from './draft/DraftNotes.tsx';
import { SaveLine } from './draft/SaveLine.tsx';
import { useDraftText } from './draft/use-draft-text.ts';
import { EditorTab } from './EditorTab.tsx';
import { mergeIssues } from './issues.ts';
import { kindOfResource } from './kind-words.ts';
import { PreviewTab } from './PreviewTab.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { stateSentence } from './state-sentence.ts';
import type { DefinitionRow } from './types.ts';
import { VersionsTab } from './VersionsTab.tsx';
import './definitions.css';

const tabs = ['editor', 'preview', 'versions'] as const;
type DefinitionTab = (typeof tabs)[number];

const titles: Record<DefinitionTab, string> = {
  editor: 'Редактор',
  preview: 'Просмотр',
  versions: 'Версии',
};

export function DefinitionScreen({
  resource,
  loaded,
}: {
  resource: string;
  loaded: DefinitionRow;
}) {
  const { title: kindTitle, plural } = kindOfResource(resource);
  const draft = useDraftText(resource, loaded);
  const [tab, setTab] = useTab<DefinitionTab>(tabs, 'editor');
  const [publishing, setPublishing] = useState(false);
  const [serverIssues, setServerIssues] = useState<Issue[]>([]);
  const notify = useNotify();
  const refresh = useRefresh();
  const { row, body } = draft;
  const unpublished =
    row.publishedNumber === null || row.draft !== null || draft.state.kind === 'waiting';
  return (
    <>
      <ScreenHeader
        title={String(body?.title ?? row.title)}
        crumbs={[{ to: `/${resource}`, title: plural }]}
        actions={
          <>
            {row.mayEdit ? <SaveLine draft={draft} /> : null}
            {row.mayEdit ? <DraftMenu resource={resource} draft={draft} /> : null}
            {row.mayPublish ? (
              <Button
                variant="contained"
                color="primary"
                disabled={!unpublished}
                onClick={() => setPublishing(true)}
              >
                Опубликовать…
              </Button>
            ) : null}
          </>
        }
      >
        <p className="row-wrap second definition-lead">
          <span>{kindTitle}</span>
          <LayerMark layer={row.layer} />
          {row.layer === 'federal' ? null : <span>{row.organizationName}</span>}
          <span>{stateSentence(row)}</span>
        </p>
      </ScreenHeader>
      <Tabs
        value={tab}
        onChange={(_event, next: DefinitionTab) => setTab(next)}
        className="card-tabs"
        aria-label="Разделы элемента"
      >
        {tabs.map((key) => (
          <Tab key={key} value={key} id={`tab-${key}`} label={titles[key]} />
        ))}
      </Tabs>
      <div role="tabpanel" aria-labelledby={`tab-${tab}`} className="definition-panel">
        {row.mayEdit ? (
          <DraftNotes draft={draft} />
        ) : (
          <ReadOnlyNote resource={resource} row={row} />
        )}
        {tab === 'editor' ? (
          <EditorTab
            resource={resource}
            draft={draft}
            issues={mergeIssues(draft.issues, serverIssues)}
            onServerIssues={setServerIssues}
          />
        ) : null}
        {tab === 'preview' ? (
          <PreviewTab kind={row.kind} body={body} issues={draft.issues} />
        ) : null}
        {tab === 'versions' ? <VersionsTab row={row} /> : null}
      </div>
      {publishing ? (
        <PublishDialog
          resource={resource}
          draft={draft}
          onClose={() => setPublishing(false)}
          onIssues={setServerIssues}
          onPublished={(next) => {
            setPublishing(false);
            setServerIssues([]);
            draft.accept(next);
            notify(`Опубликована версия ${next.publishedNumber ?? 1}`, { type: 'success' });
            refresh();
          }}
        />
      ) : null}
    </>
  );
}
