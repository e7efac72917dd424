// Plan and fact of each target, entered in place. The item is done by itself when every target is reached.
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { isReached } from '../../forms/plans/index.ts';
import { formatNumber } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { markItem } from './calls.ts';
import type { PlanItem } from './types.ts';

const typed = (fact: number | null) => (fact === null ? '' : String(fact).replace('.', ','));

function numberOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

export function ItemFacts({
  item,
  mayMark,
  onChanged,
}: {
  item: PlanItem;
  mayMark: boolean;
  onChanged(): void;
}) {
  const notify = useNotify();
  const [texts, setTexts] = useState(() => item.targets.map(({ fact }) => typed(fact)));
  const [saving, setSaving] = useState(false);
  if (item.targets.length === 0) return null;
  const values = texts.map(numberOf);
  const wrong = values.includes(undefined);
  const save = async () => {
    setSaving(true);
    try {
      await markItem(item.id, {
        facts: item.targets.map(({ id }, i) => ({ targetId: id, fact: values[i] ?? null })),
      });
      notify('Факт сохранён', { type: 'success' });
      onChanged();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Не сохранено', { type: 'error' });
    } finally {
      setSaving(false);
    }
  };
  return (
    <section aria-label="Целевые показатели">
      <h3>Целевые показатели</h3>
      {item.targets.map((target, i) => (
        <div key={target.id} className="item-target">
          <div>
            {target.title}
            <span className="cell-second">
              цель {formatNumber(target.target)} {target.unit ?? ''}
              {target.source ? ` · ${target.source}` : ''}
            </span>
            <StatusLabel tone={isReached(target) ? 'ok' : target.fact === null ? 'none' : 'warn'}>
              {target.fact === null
                ? 'факт не внесён'
                : `${formatNumber(target.fact)} из ${formatNumber(target.target)}`}
            </StatusLabel>
          </div>
          {mayMark ? (
            <TextField
              label="Факт"
              value={texts[i] ?? ''}
              error={values[i] === undefined}
              helperText={values[i] === undefined ? 'Введите число' : undefined}
              onChange={(event) =>
                setTexts(texts.map((text, at) => (at === i ? event.target.value : text)))
              }
              slotProps={{
                htmlInput: { inputMode: 'decimal', 'aria-label': `Факт: ${target.title}` },
              }}
            />
          ) : null}
        </div>
      ))}
      {mayMark ? (
        <Button
          variant="contained"
          color="primary"
          disabled={wrong || saving}
          onClick={() => void save()}
        >
          Сохранить факт
        </Button>
      ) : null}
    </section>
  );
}
