import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { IconButton, Popover, Tooltip } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import { TabBar } from '../parts/TabBar.tsx';
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
import '../form-builder/form-builder.css';
import './template-builder.css';

interface TemplateBuilderProps extends TemplateSetting {
  /** An issue chosen elsewhere, to be shown here. */
  goTo: Issue | undefined;
  /** An issue that has no place here. */
  onIssue(issue: Issue): void;
}

const panes = { form: 'Шапка', fields: 'Графы', properties: 'Свойства' } as const;
type Pane = keyof typeof panes;
const paneKeys: readonly Pane[] = ['form', 'fields', 'properties'];

const tabsByPlace: Readonly<Record<string, TemplateTab>> = {
  rows: 'rows',
  checks: 'relations',
  completeness: 'relations',
  addressee: 'form',
};

/** The head of a report in the middle, what may stand in it at the left, what is selected at the right. */
export function TemplateBuilder({ goTo, onIssue, ...setting }: TemplateBuilderProps) {
  const room = useTemplateOf(setting);
  const [pane, setPane] = useState<Pane>('form');
  const [tab, setTab] = useState<TemplateTab>('cell');
  const [help, setHelp] = useState<HTMLElement>();
  const panel = useRef<HTMLElement>(null);
  const { pick, clear, askFocus, places } = room;
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
      setPane('properties');
      return true;
    },
    [places, pick, clear, askFocus],
  );
  const opened = useRef<Issue>(undefined);
  useEffect(() => {
    if (!goTo || opened.current === goTo) return;
    opened.current = goTo;
    open(goTo);
  }, [goTo, open]);
  const toProperties = useCallback(() => {
    setPane('properties');
    setTab('cell');
    requestAnimationFrame(() =>
      panel.current
        ?.querySelector<HTMLElement>('.builder-panel-body :is(textarea, input):not([aria-hidden])')
        ?.focus(),
    );
  }, []);
  const paneItems = useMemo(() => paneKeys.map((key) => ({ key, title: panes[key] })), []);
  return (
    <TemplateProvider value={room}>
      <div className={`builder builder-${pane}`}>
        <div role="status" className="visually-hidden">
          {room.said}
        </div>
        <div className="builder-panes">
          <TabBar<Pane>
            label="Части конструктора"
            items={paneItems}
            current={pane}
            onChange={setPane}
          />
        </div>
        <div className="builder-left">
          <TemplatePalette />
          <TemplateStructure />
        </div>
        <div className="builder-centre">
          <div className="row builder-above">
            <h2 className="grow">Шапка отчёта</h2>
            <Tooltip title="Клавиши конструктора">
              <IconButton
                size="small"
                aria-label="Клавиши конструктора"
                onClick={({ currentTarget }) => setHelp(currentTarget)}
              >
                <KeyboardIcon />
              </IconButton>
            </Tooltip>
          </div>
          <TemplateCanvas onProperties={toProperties} />
        </div>
        <TemplatePanel
          panel={panel}
          wanted={tab}
          onTab={setTab}
          onIssue={(issue) => {
            if (!open(issue)) onIssue(issue);
          }}
        />
      </div>
      {help ? (
        <Popover open anchorEl={help} onClose={() => setHelp(undefined)}>
          <dl className="key-words">
            {templateKeys.map(([keys, words]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </Popover>
      ) : null}
    </TemplateProvider>
  );
}
