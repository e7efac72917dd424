// The three panes that every builder stands in, and the list of its keys.
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { IconButton, Popover, Tooltip } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { TabBar } from '../parts/TabBar.tsx';
import type { Pane } from './use-panes.ts';
import './form-builder.css';
import './palette/palette.css';
import './structure/structure.css';
import './canvas/canvas.css';
import './properties/properties.css';

interface BuilderFrameProps {
  /** What each pane is called where there is room for one or two of them only. */
  titles: Readonly<Record<Pane, string>>;
  pane: Pane;
  onPane(pane: Pane): void;
  /** Told to whoever does not see the screen. */
  announcement: string;
  /** Keys and what they do, where the pane in the middle has its own. */
  keys?: readonly (readonly [string, string])[];
  left: ReactNode;
  above?: ReactNode;
  children: ReactNode;
  panel: ReactNode;
}

const order: readonly Pane[] = ['form', 'fields', 'properties'];

export function BuilderFrame(props: BuilderFrameProps) {
  const { titles, pane, onPane, announcement, keys, left, above, children, panel } = props;
  const [help, setHelp] = useState<HTMLElement>();
  return (
    <>
      <div className={`builder builder-${pane}`}>
        <div role="status" className="visually-hidden">
          {announcement}
        </div>
        <div className="builder-panes">
          <TabBar<Pane>
            label="Части конструктора"
            items={order.map((key) => ({ key, title: titles[key] }))}
            current={pane}
            onChange={onPane}
          />
        </div>
        <div className="builder-left">{left}</div>
        <div className="builder-centre">
          {keys ? (
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
          ) : null}
          {children}
        </div>
        {panel}
      </div>
      {help ? (
        <Popover open anchorEl={help} onClose={() => setHelp(undefined)}>
          <dl className="key-words">
            {keys?.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </Popover>
      ) : null}
    </>
  );
}
