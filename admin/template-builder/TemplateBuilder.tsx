import { useCallback, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import { BuilderFrame } from '../form-builder/BuilderFrame.tsx';
import { type Pane, usePanes } from '../form-builder/use-panes.ts';
import { templateKeys } from './canvas/keys.ts';
import { TemplateCanvas } from './canvas/TemplateCanvas.tsx';
import { TemplatePalette } from './palette/TemplatePalette.tsx';
import { TemplatePanel, type TemplateTab } from './properties/TemplatePanel.tsx';
import { TemplateStructure } from './structure/TemplateStructure.tsx';
import {
  idOfIssue,
  TemplateProvider,
  type TemplateSetting,
  useTemplateOf,
} from './use-template.ts';
import './template-builder.css';

interface TemplateBuilderProps extends TemplateSetting {
  /** An issue chosen elsewhere, to be shown here. */
  goTo: Issue | undefined;
  /** An issue that has no place here. */
  onIssue(issue: Issue): void;
}

const titles = { form: 'Шапка', fields: 'Графы', properties: 'Свойства' } as const;

const tabsByPlace: Readonly<Record<string, TemplateTab>> = {
  rows: 'rows',
  checks: 'relations',
  completeness: 'relations',
  addressee: 'form',
};

/** The head of a report in the middle, what may stand in it at the left, what is selected at the right. */
export function TemplateBuilder({ goTo, onIssue, ...setting }: TemplateBuilderProps) {
  const room = useTemplateOf(setting);
  const [tab, setTab] = useState<TemplateTab>('cell');
  const { pick, clear, askFocus, places } = room;
  const toFront = useRef<(pane: Pane) => void>(() => undefined);
  const open = useCallback(
    (issue: Issue): boolean => {
      const id = idOfIssue(issue, places);
      if (id !== undefined) {
        pick(id);
        askFocus();
        return true;
      }
      const place = tabsByPlace[issue.path.split('.')[0] ?? ''];
      if (!place) return false;
      clear();
      setTab(place);
      toFront.current('properties');
      return true;
    },
    [places, pick, clear, askFocus],
  );
  const { pane, setPane, panel, toProperties } = usePanes(goTo, open);
  toFront.current = setPane;
  const toCell = useCallback(() => {
    setTab('cell');
    toProperties();
  }, [toProperties]);
  return (
    <TemplateProvider value={room}>
      <BuilderFrame
        titles={titles}
        pane={pane}
        onPane={setPane}
        announcement={room.announcement}
        keys={templateKeys}
        above={<h2>Шапка отчёта</h2>}
        left={
          <>
            <TemplatePalette />
            <TemplateStructure />
          </>
        }
        panel={
          <TemplatePanel
            panel={panel}
            wanted={tab}
            onTab={setTab}
            onIssue={(issue) => {
              if (!open(issue)) onIssue(issue);
            }}
          />
        }
      >
        <TemplateCanvas onProperties={toCell} />
      </BuilderFrame>
    </TemplateProvider>
  );
}
