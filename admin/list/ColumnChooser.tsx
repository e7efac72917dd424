// Which columns and in which order, by mouse or keyboard; and how dense the rows stand.
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import {
  Button,
  Checkbox,
  FormControlLabel,
  IconButton,
  Popover,
  Radio,
  RadioGroup,
} from '@mui/material';
import { useState } from 'react';
import { type Density, type ListView, shownColumns, useListView } from './list-view.tsx';

export function ColumnChooser() {
  const view = useListView();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!view) return null;
  return (
    <>
      <Button
        size="small"
        variant="text"
        startIcon={<ColumnsIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Графы
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { className: 'column-chooser', role: 'dialog', 'aria-label': 'Графы и строки' },
        }}
      >
        <Columns view={view} />
        <RadioGroup
          aria-label="Плотность строк"
          value={view.density}
          onChange={(_event, value) => view.setDensity(value as Density)}
        >
          <FormControlLabel
            value="compact"
            control={<Radio size="small" />}
            label="Плотные строки"
          />
          <FormControlLabel
            value="normal"
            control={<Radio size="small" />}
            label="Обычные строки"
          />
        </RadioGroup>
      </Popover>
    </>
  );
}

function Columns({ view }: { view: ListView }) {
  const shown = shownColumns(view.columns, view.chosen);
  const keys = shown.map(({ key }) => key);
  const rest = view.columns.filter(({ key }) => !keys.includes(key));
  const move = (key: string, step: number) => {
    const next = keys.filter((other) => other !== key);
    next.splice(keys.indexOf(key) + step, 0, key);
    view.choose(next);
  };
  return (
    <>
      <ul aria-label="Графы списка">
        {[...shown, ...rest].map(({ key, title }) => {
          const at = keys.indexOf(key);
          const on = at >= 0;
          return (
            <li key={key} className="row">
              <FormControlLabel
                className="grow"
                control={
                  <Checkbox
                    size="small"
                    checked={on}
                    disabled={on && keys.length === 1}
                    onChange={() =>
                      view.choose(on ? keys.filter((other) => other !== key) : [...keys, key])
                    }
                  />
                }
                label={title}
              />
              <IconButton
                size="small"
                aria-label={`Графа «${title}»: выше`}
                disabled={at < 1}
                onClick={() => move(key, -1)}
              >
                <UpIcon />
              </IconButton>
              <IconButton
                size="small"
                aria-label={`Графа «${title}»: ниже`}
                disabled={!on || at === keys.length - 1}
                onClick={() => move(key, 1)}
              >
                <DownIcon />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {view.chosen ? (
        <Button size="small" variant="text" onClick={() => view.choose(undefined)}>
          Как было сначала
        </Button>
      ) : null}
    </>
  );
}
