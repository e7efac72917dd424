import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { IconButton, Popover, Tooltip } from '@mui/material';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import { TabBar } from '../parts/TabBar.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { PageBar } from './canvas/PageBar.tsx';
import { Palette } from './palette/Palette.tsx';
import { PropertyPanel } from './properties/PropertyPanel.tsx';
import { Structure } from './structure/Structure.tsx';
import { BuilderProvider, type BuilderSetting, useBuilderOf } from './use-builder.ts';
import { keyWords } from './use-keyboard.ts';
import './form-builder.css';

interface FormBuilderProps extends BuilderSetting {
  /** «Вопросы», «Поля записи». */
  label: string;
  /** An issue chosen elsewhere, to be shown here. */
  goTo: Issue | undefined;
  /** Properties of the element as a whole. */
  children: ReactNode;
  /** Above the form: which of several forms of the element is open. */
  above?: ReactNode;
  onIssue(issue: Issue): void;
}

const panes = { form: 'Форма', fields: 'Поля', properties: 'Свойства' } as const;
type Pane = keyof typeof panes;
const paneKeys: readonly Pane[] = ['form', 'fields', 'properties'];

/** The form in the middle, what may be put on it at the left, what is selected at the right. */
export function FormBuilder({
  label,
  goTo,
  children,
  above,
  onIssue,
  ...setting
}: FormBuilderProps) {
  const builder = useBuilderOf(setting);
  const [pane, setPane] = useState<Pane>('form');
  const [help, setHelp] = useState<HTMLElement>();
  const panel = useRef<HTMLElement>(null);
  const { pick, askFocus, places } = builder;
  const open = useCallback(
    (issue: Issue): boolean => {
      const id = idOfIssue(issue, setting.place.schema);
      if (id === undefined || !places.has(id)) return false;
      pick(id);
      askFocus();
      return true;
    },
    [places, pick, askFocus, setting.place.schema],
  );
  const opened = useRef<Issue>(undefined);
  useEffect(() => {
    if (!goTo || opened.current === goTo) return;
    opened.current = goTo;
    open(goTo);
  }, [goTo, open]);
  const toProperties = useCallback(() => {
    setPane('properties');
    requestAnimationFrame(() =>
      panel.current
        ?.querySelector<HTMLElement>('.builder-panel-body :is(textarea, input):not([aria-hidden])')
        ?.focus(),
    );
  }, []);
  const paneItems = useMemo(() => paneKeys.map((key) => ({ key, title: panes[key] })), []);
  return (
    <BuilderProvider value={builder}>
      <div className={`builder builder-${pane}`}>
        <div role="status" className="visually-hidden">
          {builder.said}
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
          <Palette />
          <Structure />
        </div>
        <div className="builder-centre">
          <div className="row builder-above">
            <div className="grow">{above}</div>
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
          {setting.place.paged ? <PageBar /> : null}
          <Canvas label={label} onProperties={toProperties} />
        </div>
        <PropertyPanel
          panel={panel}
          onIssue={(issue) => {
            if (!open(issue)) onIssue(issue);
          }}
        >
          {children}
        </PropertyPanel>
      </div>
      {help ? (
        <Popover open anchorEl={help} onClose={() => setHelp(undefined)}>
          <dl className="key-words">
            {keyWords.map(([keys, words]) => (
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
    </BuilderProvider>
  );
}

/** `schema.properties.jobs.items.properties.firm.title` → `jobs/firm`. */
function idOfIssue({ path }: Issue, schema: string): string | undefined {
  const prefix = `${schema}.properties.`;
  if (!path.startsWith(prefix)) return undefined;
  const [key, items, properties, inner] = path.slice(prefix.length).split('.');
  return items === 'items' && properties === 'properties' && inner ? `${key}/${inner}` : key;
}
