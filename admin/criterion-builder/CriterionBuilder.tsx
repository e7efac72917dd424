import { useState } from 'react';
import type { ConditionField } from '../../forms/conditions/index.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import { isObject } from '../../forms/json.ts';
import { useDefinitionText, useProperty } from '../definition-text/definition-text.ts';
import { IssueList } from '../definition-text/IssueList.tsx';
import { BuilderFrame } from '../form-builder/BuilderFrame.tsx';
import type { Pane } from '../form-builder/use-panes.ts';
import { wordFor } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TabBar, type TabItem } from '../parts/TabBar.tsx';
import { CriterionCondition } from './CriterionCondition.tsx';
import { CriterionEditor } from './CriterionEditor.tsx';
import { FactPalette } from './FactPalette.tsx';
import { type ConditionPlace, places, withFact } from './places.ts';

const titles = { form: 'Условия', fields: 'Сведения', properties: 'Свойства' } as const;
type PanelTab = 'element' | 'checks';

/** Facts at the left, the criterion's conditions in the middle, all else about it at the right. */
export function CriterionBuilder({ onIssue }: { onIssue(issue: Issue): void }) {
  const { issues } = useDefinitionText();
  const [pane, setPane] = useState<Pane>('form');
  const [tab, setTab] = useState<PanelTab>('element');
  const [open, setOpen] = useState<ConditionPlace>(places[0]);
  const [announcement, announce] = useState('');
  const conditions = { when: useProperty(['when']), appliesTo: useProperty(['appliesTo']) };
  const add = (place: ConditionPlace, field: ConditionField) => {
    const { value, disabled, set } = conditions[place.name];
    if (disabled) return;
    set(withFact(isObject(value) ? value : undefined, field));
    setOpen(place);
    announce(`${place.title}: добавлено «${field.title}»`);
  };
  const count = issues.length;
  const tabs: TabItem<PanelTab>[] = [
    { key: 'element', title: 'Элемент' },
    { key: 'checks', title: 'Проверка', count },
  ];
  return (
    <BuilderFrame
      titles={titles}
      pane={pane}
      onPane={setPane}
      announcement={announcement}
      left={
        <FactPalette
          disabled={conditions[open.name].disabled}
          onFact={(field) => add(open, field)}
        />
      }
      panel={
        <aside className="builder-panel" aria-label="Свойства">
          <TabBar<PanelTab> label="Свойства" items={tabs} current={tab} onChange={setTab} />
          <div className="builder-panel-body">
            {tab === 'element' ? (
              <div className="property-boxes">
                <CriterionEditor />
              </div>
            ) : count === 0 ? (
              <StatusLabel tone="ok">Ошибок нет</StatusLabel>
            ) : (
              <>
                <p className="small second" role="status">
                  {count} {wordFor(count, 'место', 'места', 'мест')} исправить до публикации
                </p>
                <IssueList issues={issues} onOpen={onIssue} />
              </>
            )}
          </div>
        </aside>
      }
    >
      {places.map((place) => (
        <CriterionCondition
          key={place.name}
          place={place}
          open={place === open}
          onOpen={() => setOpen(place)}
          onFact={(field) => add(place, field)}
        />
      ))}
    </BuilderFrame>
  );
}
