import { toFieldPathId } from '@rjsf/utils';
import { useEffect, useRef, useState } from 'react';
import { carried } from '../form-values.ts';
import { useFormTexts } from '../texts.ts';
import { Move } from '../widgets/RankingChoice.tsx';
import { isRecord, type OwnFieldProps } from './field-props.ts';

interface CompiledRow {
  schema: object;
  uiSchema: Record<string, unknown>;
}

function isCompiled(row: unknown): row is CompiledRow {
  return isRecord(row) && isRecord(row.schema) && isRecord(row.uiSchema);
}

const moved = <Item,>(list: readonly Item[], from: number, to: number): Item[] => {
  const left = list.filter((_, at) => at !== from);
  return [...left.slice(0, to), ...list.slice(from, from + 1), ...left.slice(to)];
};

/** Rows as cards, each a small form with its own visible questions; what was removed can be put back. */
export function GroupField(props: OwnFieldProps) {
  const { fieldPathId, formData, errorSchema, onChange, disabled, readonly, registry } = props;
  const { schema, uiSchema } = props;
  const texts = useFormTexts();
  const { SchemaField } = registry.fields;
  const rows: unknown[] = Array.isArray(formData) ? formData : [];
  const compiled: unknown[] = Array.isArray(uiSchema?.['ui:rows']) ? uiSchema['ui:rows'] : [];
  const word =
    typeof uiSchema?.['ui:itemTitle'] === 'string' ? uiSchema['ui:itemTitle'] : texts.row;
  const [removed, setRemoved] = useState<{ row: unknown; at: number }>();
  const [announcement, setAnnouncement] = useState('');
  const [focusOn, setFocusOn] = useState<number>();
  const root = useRef<HTMLDivElement>(null);
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY;
  const closed = disabled || readonly;

  useEffect(() => {
    if (focusOn === undefined) return;
    const card = root.current?.querySelectorAll<HTMLElement>(':scope > ol > [data-row]')[focusOn];
    const control = card?.querySelector<HTMLElement>('input, textarea, select, [role=combobox]');
    (control ?? card?.querySelector('button') ?? root.current?.querySelector('button'))?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const change = (next: unknown[]) =>
    onChange(next.length > 0 ? carried(next) : undefined, fieldPathId.path);
  const name = (at: number) => `${word} ${at + 1}`;
  const add = () => {
    change([...rows, {}]);
    setRemoved(undefined);
    setAnnouncement(texts.rowAdded(name(rows.length)));
    setFocusOn(rows.length);
  };
  const remove = (at: number) => {
    change(rows.filter((_, own) => own !== at));
    setRemoved({ row: rows[at], at });
    setAnnouncement(texts.rowRemoved(name(at)));
  };
  const move = (from: number, to: number) => {
    change(moved(rows, from, to));
    setAnnouncement(texts.placeIs(word, to + 1, rows.length));
    setFocusOn(to);
  };
  return (
    <div className="group" id={fieldPathId.$id} ref={root}>
      <div role="status" className="visually-hidden">
        {announcement}
      </div>
      {rows.length === 0 ? <p className="second small">{texts.noRows}</p> : null}
      <ol className="stack">
        {rows.map((row, at) => {
          const own = compiled[at];
          if (!isCompiled(own) || !SchemaField) return null;
          const path = toFieldPathId(at, registry.globalFormOptions, fieldPathId.path);
          return (
            <li key={path.$id} className="group-row" data-row={at}>
              <div className="group-head">
                <h4>{name(at)}</h4>
                {closed ? null : (
                  <span className="ranking-moves">
                    <Move
                      label={texts.up}
                      of={name(at)}
                      sign="↑"
                      off={at === 0}
                      act={() => move(at, at - 1)}
                    />
                    <Move
                      label={texts.down}
                      of={name(at)}
                      sign="↓"
                      off={at === rows.length - 1}
                      act={() => move(at, at + 1)}
                    />
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${texts.removeRow}: ${name(at)}`}
                      onClick={() => remove(at)}
                    >
                      {texts.removeRow}
                    </button>
                  </span>
                )}
              </div>
              <RowError errors={errorSchema} at={at} />
              <SchemaField
                {...props}
                name={String(at)}
                schema={own.schema}
                uiSchema={{ ...own.uiSchema, 'ui:row': name(at) }}
                formData={isRecord(row) ? row : {}}
                errorSchema={errorSchema?.[String(at)]}
                fieldPathId={path}
                required={false}
                rawErrors={undefined}
              />
            </li>
          );
        })}
      </ol>
      {removed && !closed ? (
        <p className="group-removed">
          {texts.rowRemoved(name(removed.at))}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change([...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at)]);
              setRemoved(undefined);
              setFocusOn(removed.at);
            }}
          >
            {texts.putBack}
          </button>
        </p>
      ) : null}
      {closed ? null : rows.length < most ? (
        <button type="button" className="wide-button" onClick={add}>
          {texts.addRow(word)}
        </button>
      ) : (
        <p className="second small">{texts.mostRows(most)}</p>
      )}
    </div>
  );
}

function RowError({ errors, at }: { errors: unknown; at: number }) {
  const own = isRecord(errors) ? errors[at] : undefined;
  const messages = isRecord(own) && Array.isArray(own.__errors) ? own.__errors.map(String) : [];
  return messages.length > 0 ? <p className="field-error">{messages.join('. ')}</p> : null;
}
