import { useRef } from 'react';
import { type ConditionField, factFields } from '../../forms/conditions/index.ts';
import { ConditionBox } from '../definition-text/boxes/ConditionBox.tsx';
import { parametersOf } from '../definition-text/boxes/parameter-overrides.ts';
import { useDefinitionText, useProperty } from '../definition-text/definition-text.ts';
import { useDropSide } from '../parts/carry.ts';
import { factCarried } from './FactPalette.tsx';
import type { ConditionPlace } from './places.ts';

interface CriterionConditionProps {
  place: ConditionPlace;
  /** Facts clicked at the left go here. */
  open: boolean;
  onOpen(): void;
  onFact(field: ConditionField): void;
}

/** One condition of the criterion; a fact let go over it joins it. */
export function CriterionCondition({ place, open, onOpen, onFact }: CriterionConditionProps) {
  const box = useRef<HTMLElement>(null);
  const { disabled } = useProperty([place.name]);
  const parameters = parametersOf(useDefinitionText().body.parameters);
  const rules = { read: factCarried, sideOf: () => 'inside' as const, onDrop: onFact };
  const over = useDropSide(box, rules, disabled);
  const classes = [
    'card',
    'card-tied',
    open ? 'card-selected' : '',
    over ? 'card-drop-inside' : '',
  ];
  return (
    <section
      ref={box}
      className={classes.filter(Boolean).join(' ')}
      aria-label={place.title}
      onFocusCapture={onOpen}
    >
      <div className="card-line">
        <div className="card-body">
          <div className="row">
            <h2 className="grow">{place.title}</h2>
            {disabled ? null : open ? (
              <span className="small mute">сюда добавляются сведения</span>
            ) : (
              <button type="button" className="link-button" onClick={onOpen}>
                Добавлять сюда
              </button>
            )}
          </div>
          <ConditionBox
            path={[place.name]}
            label={place.title}
            lead={place.lead}
            nothing={place.nothing}
            fields={factFields}
            parameters={parameters}
            kept={place.kept}
          />
        </div>
      </div>
    </section>
  );
}
