import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { KeysProvider, useKeysOf } from '../../definition-text/keys/use-keys.ts';
import { LayersProvider, useLayersOf } from '../../definition-text/layers/use-layers.ts';
import { mergeIssues } from '../../definition-text/text/read-text.ts';
import { UsageTab } from '../../definition-usage/UsageTab.tsx';
import { formatDate } from '../../parts/formats.ts';
import { LayerMark } from '../../parts/LayerMark.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { TabBar, tabId } from '../../parts/TabBar.tsx';
import { useTab } from '../../parts/use-tab.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { ControlExamplesTab } from '../control-examples/ControlExamplesTab.tsx';
import { DifferenceTab } from '../difference/DifferenceTab.tsx';
import { DraftNotes } from '../draft/DraftNotes.tsx';
import { SaveLine } from '../draft/SaveLine.tsx';
import { useDraftText } from '../draft/use-draft-text.ts';
import { EditorTab } from '../editor/EditorTab.tsx';
import { ImpactTab } from '../impact/ImpactTab.tsx';
import { showsImpact } from '../impact/shows-impact.ts';
import { kindOfResource } from '../kinds/index.ts';
import { LifeNotes } from '../life/LifeNotes.tsx';
import { PublishDialog } from '../life/PublishDialog.tsx';
import { PreviewTab } from '../preview/PreviewTab.tsx';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { headingOf } from './heading.ts';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { stateSentence } from './state-sentence.ts';
import { UpdateNote } from './UpdateNote.tsx';
import '../editor/editor.css';
import './definitions.css';

const tabs = [
  'editor',
  'preview',
  'versions',
  'difference',
  'impact',
  'personas',
  'usage',
] as const;
type DefinitionTab = (typeof tabs)[number];

const titles: Record<DefinitionTab, string> = {
  editor: 'Редактор',
  preview: 'Просмотр',
  versions: 'Версии',
  impact: 'Влияние',
  difference: 'Отличия',
  personas: 'Контрольные примеры',
  usage: 'Где используется',
};

export function DefinitionScreen({
  resource,
  loaded,
}: {
  resource: string;
  loaded: DefinitionRow;
}) {
  const { title: kindTitle, plural, controlExamples } = kindOfResource(resource);
  const draft = useDraftText(resource, loaded);
  const [tab, setTab] = useTab<DefinitionTab>(tabs, loaded.mayEdit ? 'editor' : 'preview');
  const [publishing, setPublishing] = useState(false);
  const [serverIssues, setServerIssues] = useState<Issue[]>([]);
  const notify = useNotify();
  const refresh = useRefresh();
  const { row, body } = draft;
  const layers = useLayersOf(resource, row, body);
  const keys = useKeysOf(resource, row);
  const unpublished =
    !row.scheduledOn &&
    (row.publishedNumber === null || row.draft !== null || draft.state.kind === 'waiting');
  return (
    <>
      <ScreenHeader
        title={headingOf(row.kind, body ?? { title: row.title })}
        crumbs={[{ to: `/${resource}`, title: plural }]}
        actions={
          <>
            {draft.editable ? <SaveLine draft={draft} /> : null}
            <DraftMenu resource={resource} draft={draft} />
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
      <TabBar
        label="Разделы элемента"
        items={tabs
          .filter((key) => key !== 'impact' || showsImpact(row))
          .filter((key) => key !== 'personas' || controlExamples)
          .map((key) => ({ key, title: titles[key] }))}
        current={tab}
        onChange={setTab}
      />
      <LayersProvider value={layers}>
        <KeysProvider value={keys}>
          <div role="tabpanel" aria-labelledby={tabId(tab)} className="definition-panel">
            {row.mayEdit ? (
              <DraftNotes draft={draft} />
            ) : (
              <ReadOnlyNote resource={resource} row={row} />
            )}
            <UpdateNote resource={resource} row={row} />
            <LifeNotes resource={resource} draft={draft} />
            {tab === 'editor' ? (
              <EditorTab
                resource={resource}
                draft={draft}
                issues={mergeIssues(draft.issues, serverIssues)}
                onServerIssues={setServerIssues}
              />
            ) : null}
            {tab === 'preview' ? (
              <PreviewTab body={body} issues={draft.issues} element={row} />
            ) : null}
            {tab === 'versions' ? <VersionsTab resource={resource} draft={draft} /> : null}
            {tab === 'impact' ? <ImpactTab resource={resource} draft={draft} /> : null}
            {tab === 'difference' ? <DifferenceTab draft={draft} /> : null}
            {tab === 'personas' ? <ControlExamplesTab draft={draft} /> : null}
            {tab === 'usage' ? <UsageTab resource={resource} row={row} /> : null}
          </div>
        </KeysProvider>
      </LayersProvider>
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
            notify(
              next.scheduledOn
                ? `Будет действовать с ${formatDate(next.scheduledOn)}`
                : `Опубликована версия ${next.publishedNumber ?? 1}`,
              { type: 'success' },
            );
            refresh();
          }}
        />
      ) : null}
    </>
  );
}
