import { type ReactNode, useCallback } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import { BuilderFrame } from './BuilderFrame.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { PageBar } from './canvas/PageBar.tsx';
import { Palette } from './palette/Palette.tsx';
import { PropertyPanel } from './properties/PropertyPanel.tsx';
import { Structure } from './structure/Structure.tsx';
import { BuilderProvider, type BuilderSetting, useBuilderOf } from './use-builder.ts';
import { keyWords } from './use-keyboard.ts';
import { usePanes } from './use-panes.ts';

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

const titles = { form: 'Форма', fields: 'Поля', properties: 'Свойства' } as const;

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
  const { pane, setPane, panel, toProperties } = usePanes(goTo, open);
  return (
    <BuilderProvider value={builder}>
      <BuilderFrame
        titles={titles}
        pane={pane}
        onPane={setPane}
        announcement={builder.announcement}
        keys={keyWords}
        above={above}
        left={
          <>
            <Palette />
            <Structure />
          </>
        }
        panel={
          <PropertyPanel
            panel={panel}
            onIssue={(issue) => {
              if (!open(issue)) onIssue(issue);
            }}
          >
            {children}
          </PropertyPanel>
        }
      >
        {setting.place.paged ? <PageBar /> : null}
        <Canvas label={label} onProperties={toProperties} />
      </BuilderFrame>
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
