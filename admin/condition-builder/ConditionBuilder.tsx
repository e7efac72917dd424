import { useEffect, useMemo, useRef, useState } from 'react';
import {
  brokenLeaves,
  type ConditionField,
  knownFields,
  titlesOfFields,
} from '../../forms/conditions/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { describePredicate, type Parameters } from '../../forms/predicates/index.ts';
import { type Builder, BuilderProvider, DraggedContext, type Focus } from './builder-context.ts';
import { GroupBox } from './GroupBox.tsx';
import { useStable } from './use-stable.ts';
import { useTree } from './use-tree.ts';
import './condition-builder.css';

export interface ConditionBuilderProps {
  /** What the condition belongs to, for whoever does not see the screen. */
  label: string;
  /** Begins the sentence: «Показывается, если …». */
  lead: string;
  /** The whole sentence while there are no conditions. */
  nothing: string;
  fields: readonly ConditionField[];
  value: JsonObject | undefined;
  /** May stand instead of a value. */
  parameters?: Parameters;
  disabled?: boolean;
  onChange(next: JsonObject | undefined): void;
}

const noParameters: Parameters = {};

/** A condition built by mouse or keyboard: groups to any depth, read aloud as one sentence. */
export function ConditionBuilder(props: ConditionBuilderProps) {
  const { label, lead, nothing, value, disabled = false, onChange } = props;
  const fields = useStable(props.fields);
  const parameters = useStable(props.parameters);
  const box = useRef<HTMLDivElement>(null);
  const [root, put] = useTree(value, onChange);
  const [dragged, setDragged] = useState<number>();
  const [focus, setFocus] = useState<Focus>();
  const now = useRef({ root, put });
  now.current = { root, put };
  const builder = useMemo(
    (): Builder => ({
      label,
      fields,
      known: knownFields(fields),
      parameters: parameters ?? noParameters,
      allowed: parameters ? new Set(Object.keys(parameters)) : undefined,
      titles: titlesOfFields(fields, parameters),
      tree: () => now.current.root,
      change: (next, then) => {
        now.current.put(next);
        if (then) setFocus({ ...then });
      },
      onDrag: setDragged,
    }),
    [label, fields, parameters],
  );
  const isEmpty = value === undefined || Object.keys(value).length === 0;

  useEffect(() => {
    if (focus && box.current) focusOn(box.current, focus);
  }, [focus]);

  return (
    <div className="cond" ref={box}>
      {disabled ? (
        <Broken value={value} builder={builder} />
      ) : (
        <BuilderProvider value={builder}>
          <DraggedContext value={dragged}>
            <GroupBox group={root} depth={0} />
          </DraggedContext>
        </BuilderProvider>
      )}
      <p className="condition" aria-live="polite">
        {isEmpty ? nothing : `${lead} ${describePredicate(value, builder.titles)}.`}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {focus?.announcement}
      </p>
    </div>
  );
}

/** The keyboard goes to a part of the node: its handle, its comparison, where conditions are added. */
function focusOn(box: HTMLElement, { id, part }: Focus): void {
  const found = box
    .querySelector(`[data-condition="${id}"]`)
    ?.querySelectorAll<HTMLElement>(`[data-part="${part}"]`);
  const place = part === 'add' ? found?.[found.length - 1] : found?.[0];
  const target = place?.matches('button')
    ? place
    : place?.querySelector<HTMLElement>('input, [role="combobox"]');
  target?.focus();
}

/** A closed condition still tells what in it no longer holds. */
function Broken({ value, builder }: { value: JsonObject | undefined; builder: Builder }) {
  const broken = value ? brokenLeaves(value, builder.known, builder.allowed) : [];
  return broken.map(({ field, message }) => (
    <p key={`${field} ${message}`} className="cond-problem">
      {message}
    </p>
  ));
}
