import SwapIcon from '@mui/icons-material/SwapHorizOutlined';
import {
  IconButton,
  MenuItem,
  Skeleton,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
} from '@mui/material';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { describeDifferences } from '../../../forms/definitions/descriptions/changes.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { readText } from '../../definition-text/text/read-text.ts';
import { count } from '../../parts/formats.ts';
import { EmptyState, Note } from '../../parts/Note.tsx';
import type { DraftText } from '../draft/use-draft-text.ts';
import { PreviewTab } from '../preview/PreviewTab.tsx';
import { ChangeList } from './ChangeList.tsx';
import { type Side, useSides, useSideText, usualPair } from './sides.ts';
import { useNames } from './use-names.ts';

/** Any two texts of the element, or of the element and the one above it: by sentences or side by side. */
export function DifferenceTab({ draft }: { draft: DraftText }) {
  const { sides, pending } = useSides(draft);
  const [search, setSearch] = useSearchParams();
  const [usualFrom, usualTo] = usualPair(draft.row, sides);
  const named = (name: string, usual: string) => {
    const key = search.get(name);
    return key !== null && sides.some((side) => side.key === key) ? key : usual;
  };
  const from = named('from', usualFrom);
  const to = named('to', usualTo);
  const beside = search.get('view') === 'beside';
  const before = useSideText(from, draft);
  const after = useSideText(to, draft);
  const show = (change: Record<string, string>) =>
    setSearch(
      { ...Object.fromEntries(search), tab: 'difference', from, to, ...change },
      { replace: true },
    );
  if (pending) return <Skeleton height={120} />;
  if (sides.length < 2)
    return (
      <EmptyState title="Сравнивать пока не с чем">
        Отличия появятся, когда у элемента будет черновик или вторая версия.
      </EmptyState>
    );
  return (
    <div className="stack">
      <div className="difference-tools">
        <SidePicker label="Было" sides={sides} value={from} onPick={(key) => show({ from: key })} />
        <Tooltip title="Поменять местами">
          <IconButton
            size="small"
            aria-label="Поменять местами"
            onClick={() => show({ from: to, to: from })}
          >
            <SwapIcon />
          </IconButton>
        </Tooltip>
        <SidePicker label="Стало" sides={sides} value={to} onPick={(key) => show({ to: key })} />
        <span className="grow" />
        <ToggleButtonGroup
          exclusive
          size="small"
          value={beside ? 'beside' : 'words'}
          aria-label="Как показать отличия"
          onChange={(_event, next: string | null) => next && show({ view: next })}
        >
          <ToggleButton value="words">Словами</ToggleButton>
          <ToggleButton value="beside">Рядом</ToggleButton>
        </ToggleButtonGroup>
      </div>
      {before === undefined || after === undefined ? (
        <Skeleton height={160} />
      ) : (
        <Compared
          draft={draft}
          before={before}
          after={after}
          beside={beside}
          sides={sides}
          keys={[from, to]}
        />
      )}
    </div>
  );
}

function SidePicker({
  label,
  sides,
  value,
  onPick,
}: {
  label: string;
  sides: readonly Side[];
  value: string;
  onPick(key: string): void;
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      className="difference-side"
      onChange={(event) => onPick(event.target.value)}
    >
      {sides.map(({ key, title }) => (
        <MenuItem key={key} value={key}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface ComparedProps {
  draft: DraftText;
  before: string;
  after: string;
  beside: boolean;
  sides: readonly Side[];
  keys: [string, string];
}

function Compared({ draft, before, after, beside, sides, keys }: ComparedProps) {
  const { kind } = draft.row;
  const was = useMemo(() => readText(kind, before), [kind, before]);
  const is = useMemo(() => readText(kind, after), [kind, after]);
  if (beside)
    return (
      <div className="difference-beside">
        {[was, is].map(({ body, issues }, index) => (
          <section
            key={index === 0 ? 'before' : 'after'}
            aria-label={index === 0 ? 'Было' : 'Стало'}
          >
            <h2>{sides.find(({ key }) => key === keys[index])?.title}</h2>
            <PreviewTab body={body} issues={issues} />
          </section>
        ))}
      </div>
    );
  if (!was.body || !is.body)
    return <Note tone="warn">Сравнить можно, когда в обоих текстах нет ошибок записи.</Note>;
  return <Sentences draft={draft} before={was.body} after={is.body} />;
}

function Sentences({
  draft,
  before,
  after,
}: {
  draft: DraftText;
  before: JsonObject;
  after: JsonObject;
}) {
  const nameOf = useNames();
  const { kind } = draft.row;
  const groups = useMemo(
    () => describeDifferences(kind, before, after, nameOf),
    [kind, before, after, nameOf],
  );
  const total = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  if (total === 0)
    return <EmptyState title="Отличий нет">Оба текста говорят одно и то же.</EmptyState>;
  return (
    <>
      <p className="second" role="status">
        {count(total, 'отличие', 'отличия', 'отличий')}
      </p>
      <ChangeList groups={groups} label="Отличия" />
    </>
  );
}
