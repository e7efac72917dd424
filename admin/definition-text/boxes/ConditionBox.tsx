// A condition bound to one place of the definition's text.
import { useState } from 'react';
import {
  brokenLeaves,
  type ConditionField,
  knownFields,
  titlesOfFields,
} from '../../../forms/conditions/index.ts';
import { isObject, type JsonObject } from '../../../forms/json.ts';
import { describePredicate, type Parameters } from '../../../forms/predicates/index.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { Note } from '../../parts/Note.tsx';
import { useProperty } from '../definition-text.ts';
import { useHelp } from './boxes.tsx';

interface ConditionBoxProps {
  path: string[];
  label: string;
  /** Begins the sentence: «Выявляется, если …». */
  lead: string;
  /** The whole sentence while there are no conditions. */
  nothing: string;
  fields: readonly ConditionField[];
  parameters?: Parameters;
  /** The text keeps an empty condition where one must stand. */
  kept?: boolean;
  /** Many stand on the screen: the sentence alone until one is opened. */
  folded?: boolean;
}

export function ConditionBox(props: ConditionBoxProps) {
  const { path, label, lead, nothing, fields, parameters, kept, folded = false } = props;
  const property = useProperty(path);
  const help = useHelp(path, property, undefined);
  const [open, setOpen] = useState(!folded);
  const value = isObject(property.value) ? property.value : undefined;
  const { problem } = property;
  const names = parameters && new Set(Object.keys(parameters));
  // What is said at one comparison is not said twice.
  const broken = value ? brokenLeaves(value, knownFields(fields), names) : [];
  const isOwn =
    problem !== undefined && (!open || broken.every(({ message }) => message !== problem));
  return (
    <div className="condition-box">
      {isOwn ? <Note tone="bad">{problem}</Note> : null}
      {open ? (
        <ConditionBuilder
          label={label}
          lead={lead}
          nothing={nothing}
          fields={fields}
          value={value}
          parameters={parameters}
          disabled={property.disabled}
          onChange={(next: JsonObject | undefined) => property.set(next ?? (kept ? {} : undefined))}
        />
      ) : (
        <p className="condition">
          {value && Object.keys(value).length > 0
            ? `${lead} ${describePredicate(value, titlesOfFields(fields, parameters))}.`
            : nothing}{' '}
          {property.disabled ? null : (
            <button
              type="button"
              className="link-button"
              aria-label={`${label}: изменить условие`}
              onClick={() => setOpen(true)}
            >
              Изменить
            </button>
          )}
        </p>
      )}
      {help ? <p className="small second">{help}</p> : null}
    </div>
  );
}
