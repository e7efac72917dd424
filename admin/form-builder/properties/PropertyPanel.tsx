import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { TabBar, type TabItem } from '../../parts/TabBar.tsx';
import { useBuilder } from '../use-builder.ts';
import { ChecksTab } from './ChecksTab.tsx';
import { LogicTab } from './LogicTab.tsx';
import { PagePart } from './PagePart.tsx';
import { QuestionTab } from './QuestionTab.tsx';
import { SeveralTab } from './SeveralTab.tsx';
import { UsesTab } from './UsesTab.tsx';

type PanelTab = 'question' | 'logic' | 'uses' | 'several' | 'page' | 'element' | 'checks';

interface PropertyPanelProps {
  panel: RefObject<HTMLElement | null>;
  /** Properties of the element as a whole. */
  children: ReactNode;
  onIssue(issue: Issue): void;
}

/** What is selected, piece by piece; with nothing selected the page and the element itself. */
export function PropertyPanel({ panel, children, onIssue }: PropertyPanelProps) {
  const { selected, focus, place, issues, askFocus, setPage } = useBuilder();
  const [wanted, setWanted] = useState<PanelTab>('question');
  const one = selected.length === 1 ? focus : undefined;
  const asked = place.paged ? 'Вопрос' : 'Поле';
  const items: TabItem<PanelTab>[] =
    one !== undefined
      ? [
          { key: 'question', title: asked },
          { key: 'logic', title: 'Логика' },
          { key: 'uses', title: 'Где нужен' },
        ]
      : selected.length > 1
        ? [{ key: 'several', title: 'Несколько' }]
        : [
            ...(place.paged ? [{ key: 'page', title: 'Страница' } as const] : []),
            { key: 'element', title: 'Элемент' },
          ];
  items.push({ key: 'checks', title: 'Проверка', count: issues.length });
  const current = items.some(({ key }) => key === wanted) ? wanted : (items[0]?.key ?? 'checks');
  // A tab of checks stays open while one goes from mistake to mistake; others follow the selection.
  useEffect(() => {
    if (one !== undefined)
      setWanted((now) => (now === 'page' || now === 'element' ? 'question' : now));
  }, [one]);
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
      <TabBar<PanelTab> label="Свойства" items={items} current={current} onChange={setWanted} />
      <div className="builder-panel-body">
        {current === 'question' && one ? <QuestionTab key={one} id={one} /> : null}
        {current === 'logic' && one ? <LogicTab key={one} id={one} /> : null}
        {current === 'uses' && one ? <UsesTab id={one} /> : null}
        {current === 'several' ? <SeveralTab /> : null}
        {current === 'page' ? <PagePart /> : null}
        {current === 'element' ? <div className="property-boxes">{children}</div> : null}
        {current === 'checks' ? (
          <ChecksTab
            onOpen={onIssue}
            onShow={(advice) => {
              const [, items, page] = advice.path.split('.');
              if (advice.path.startsWith('pages.') && items && page) setPage(page);
              else onIssue(advice);
              setWanted(tabOf(advice.path));
            }}
          />
        ) : null}
      </div>
    </aside>
  );
}

/** Where in the panel the thing at a path is set. */
function tabOf(path: string): PanelTab {
  if (path.startsWith('pages.')) return 'page';
  return path.endsWith('-when') ? 'logic' : 'question';
}
