import { useEffect, useMemo, useRef, useState } from 'react';
import {
  brokenLeaves,
  type ConditionField,
  knownFields,
  titlesOfFields,
} from '../../forms/conditions/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { describePredicate, type Parameters } from '../../forms/predicates/index.ts';
import { type Builder, BuilderProvider, type Focus } from './builder-context.ts';
import { GroupBox } from './GroupBox.tsx';
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
  const { label, lead, nothing, fields, value, parameters, disabled = false, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const [root, put] = useTree(value, onChange);
  const [dragged, setDragged] = useState<number>();
  const [focus, setFocus] = useState<Focus>();
  const known = useMemo(() => knownFields(fields), [fields]);
  const titles = useMemo(() => titlesOfFields(fields, parameters), [fields, parameters]);
  const isEmpty = value === undefined || Object.keys(value).length === 0;

  useEffect(() => {
    if (!focus) return;
    const node = box.current?.querySelector(`[data-condition="${focus.id}"]`);
    const parts = node?.querySelectorAll<HTMLElement>(`[data-part="${focus.part}"]`);
    const part = focus.part === 'add' ? parts?.[parts.length - 1] : parts?.[0];
    const input = part?.matches('button')
      ? part
      : part?.querySelector<HTMLElement>('input, [role="combobox"]');
    input?.focus();
  }, [focus]);

  const builder: Builder = {
    label,
    fields,
    known,
    parameters: parameters ?? noParameters,
    allowed: parameters ? new Set(Object.keys(parameters)) : undefined,
    titles,
    root,
    change: (next, then) => {
      put(next);
      if (then) setFocus({ ...then });
    },
    dragged,
    onDrag: setDragged,
  };
  return (
    <div className="cond" ref={box}>
      {disabled ? (
        <Broken value={value} builder={builder} />
      ) : (
        <BuilderProvider value={builder}>
          <GroupBox group={root} depth={0} />
        </BuilderProvider>
      )}
      <p className="condition" aria-live="polite">
        {isEmpty ? nothing : `${lead} ${describePredicate(value, titles)}.`}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {focus?.said}
      </p>
    </div>
  );
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
