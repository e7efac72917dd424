import FactIcon from '@mui/icons-material/BoltOutlined';
import { TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { type ConditionField, factFields } from '../../forms/conditions/index.ts';
import { useCarried } from '../parts/carry.ts';

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

interface FactPaletteProps {
  disabled: boolean;
  onFact(field: ConditionField): void;
}

/** Facts by group: a click puts one into the open condition, dragging into the one it is let go over. */
export function FactPalette({ disabled, onFact }: FactPaletteProps) {
  const [search, setSearch] = useState('');
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = factFields.filter(({ title, group }) =>
    words.every((word) => plain(`${title} ${group ?? ''}`).includes(word)),
  );
  const groups = [...new Set(found.map(({ group }) => group ?? ''))];
  return (
    <section className="fields-pane" aria-label="Сведения">
      <h2>Сведения</h2>
      <TextField
        size="small"
        value={search}
        placeholder="Найти сведение"
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { 'aria-label': 'Найти сведение' } }}
      />
      {groups.map((group) => (
        <div key={group}>
          <h3 className="field-types-title">{group}</h3>
          <ul>
            {found
              .filter((field) => (field.group ?? '') === group)
              .map((field) => (
                <li key={field.name}>
                  <FactButton field={field} disabled={disabled} onFact={onFact} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {found.length === 0 ? <p className="small second">Такого сведения нет.</p> : null}
    </section>
  );
}

function FactButton({ field, disabled, onFact }: FactPaletteProps & { field: ConditionField }) {
  const button = useRef<HTMLButtonElement>(null);
  const dragged = useCarried(button, undefined, () => ({ fact: field.name }), disabled);
  return (
    <button
      ref={button}
      type="button"
      className={`structure-line ${dragged ? 'card-dragged' : ''}`}
      disabled={disabled}
      onClick={() => onFact(field)}
    >
      <FactIcon aria-hidden="true" />
      <span>{field.title}</span>
    </button>
  );
}

/** The fact that is being carried. */
export function factCarried(data: Record<string | symbol, unknown>): ConditionField | undefined {
  return factFields.find(({ name }) => name === data.fact);
}
