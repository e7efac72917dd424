import { type RefObject, useEffect, useState } from 'react';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { TextBox } from '../../definition-text/boxes/boxes.tsx';
import { HeadSection } from '../../definition-text/boxes/HeadSection.tsx';
import { IssueList } from '../../definition-text/IssueList.tsx';
import { wordFor } from '../../parts/formats.ts';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import { TabBar, type TabItem } from '../../parts/TabBar.tsx';
import { useTemplate } from '../use-template.ts';
import { ColumnPart } from './ColumnPart.tsx';
import { HeadingPart } from './HeadingPart.tsx';
import { RelationsPart } from './RelationsPart.tsx';
import { RowsPart } from './RowsPart.tsx';
import { SeveralPart } from './SeveralPart.tsx';

export type TemplateTab = 'cell' | 'form' | 'rows' | 'relations' | 'checks';

interface TemplatePanelProps {
  panel: RefObject<HTMLElement | null>;
  wanted: TemplateTab;
  onTab(tab: TemplateTab): void;
  onIssue(issue: Issue): void;
}

/** What is selected, piece by piece; beside it the report itself, its rows and its control relations. */
export function TemplatePanel({ panel, wanted, onTab, onIssue }: TemplatePanelProps) {
  const { selected, focus, places, issues, askFocus } = useTemplate();
  const node = selected.length === 1 ? places.get(focus ?? '')?.node : undefined;
  const cell = node ? (node.column === undefined ? 'Заголовок' : 'Графа') : 'Несколько';
  const items: TabItem<TemplateTab>[] = [
    ...(selected.length > 0 ? [{ key: 'cell', title: cell } as const] : []),
    ...(selected.length === 0 ? [{ key: 'form', title: 'Форма' } as const] : []),
    { key: 'rows', title: 'Строки' },
    { key: 'relations', title: 'Сверка' },
    { key: 'checks', title: 'Проверка', count: issues.length },
  ];
  const current = items.some(({ key }) => key === wanted) ? wanted : (items[0]?.key ?? 'checks');
  const [seen, setSeen] = useState(focus);
  // A chosen cell shows itself; mistakes stay open while one goes from one to the next.
  useEffect(() => {
    if (seen === focus) return;
    setSeen(focus);
    if (focus !== undefined && wanted !== 'checks') onTab('cell');
  }, [seen, focus, wanted, onTab]);
  const count = issues.length;
  return (
    <aside
      ref={panel}
      className="builder-panel"
      aria-label="Свойства"
      onKeyDown={({ key, target }) => {
        if (key === 'Escape' && !(target as HTMLElement).closest('[aria-expanded=true]'))
          askFocus();
      }}
    >
      <TabBar<TemplateTab> label="Свойства" items={items} current={current} onChange={onTab} />
      <div className="builder-panel-body">
        {current === 'cell' && node?.column !== undefined ? (
          <ColumnPart
            key={node.column}
            id={node.id}
            column={node.column}
            onRelations={() => onTab('relations')}
          />
        ) : null}
        {current === 'cell' && node && node.column === undefined ? (
          <HeadingPart key={node.id} node={node} />
        ) : null}
        {current === 'cell' && selected.length > 1 ? <SeveralPart /> : null}
        {current === 'form' ? (
          <div className="property-boxes">
            <TextBox path={['addressee']} label="Кому направляется" long />
            <HeadSection />
          </div>
        ) : null}
        {current === 'rows' ? <RowsPart /> : null}
        {current === 'relations' ? <RelationsPart /> : null}
        {current === 'checks' && count === 0 ? (
          <StatusLabel tone="ok">Ошибок нет</StatusLabel>
        ) : null}
        {current === 'checks' && count > 0 ? (
          <>
            <p className="small second" role="status">
              {count} {wordFor(count, 'место', 'места', 'мест')} исправить до публикации
            </p>
            <IssueList issues={issues} onOpen={onIssue} />
          </>
        ) : null}
      </div>
    </aside>
  );
}
