import { Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { describePredicate } from '../../../forms/predicates/index.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { sentence, titlesWith } from '../preview/parts.tsx';
import { useCriteria } from '../use-criteria.ts';
import { TextBox } from './boxes.tsx';
import { parametersOf } from './CriterionEditor.tsx';
import { strings, useDefinitionText, useProperty } from './definition-text.ts';
import { HeadSection } from './HeadSection.tsx';
import { ParametersSection } from './ParametersSection.tsx';

export function PolicyEditor() {
  const { body } = useDefinitionText();
  const titles = titlesWith(parametersOf(body.parameters));
  const confirmed = isObject(body.confirmed) ? body.confirmed : {};
  return (
    <>
      <ParametersSection />
      <section className="form-column">
        <h2>Условия правила</h2>
        {isObject(body.appliesTo) ? (
          <p className="condition">
            Касается: {sentence(describePredicate(body.appliesTo, titles))}
          </p>
        ) : null}
        {isObject(confirmed.when) ? (
          <p className="condition">
            Невысокий сразу: {sentence(describePredicate(confirmed.when, titles))}
          </p>
        ) : null}
        <TextBox path={['confirmed', 'title']} label="Как сказать, почему уровень невысокий" />
        <p className="small mute">Условия меняют в исходном тексте.</p>
      </section>
      <Obligatory />
      <HeadSection />
    </>
  );
}

function Obligatory() {
  const { body } = useDefinitionText();
  const { value, disabled, locked, set } = useProperty(['obligatory']);
  const { titleOf } = useCriteria();
  const order = strings(isObject(body.criteria) ? body.criteria.order : undefined);
  const chosen = strings(value);
  return (
    <fieldset className="form-column">
      <legend>
        <h2>Без чего нельзя сказать «невысокий»</h2>
      </legend>
      <p className="small second">
        {locked
          ? 'Закреплено федеральной версией.'
          : 'По отмеченным характеристикам сведения обязательны.'}
      </p>
      <FormGroup className="wide-labels">
        {order.map((code) => (
          <FormControlLabel
            key={code}
            label={titleOf(code)}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(code)}
                disabled={disabled}
                onChange={(_event, checked) =>
                  set(order.filter((one) => (one === code ? checked : chosen.includes(one))))
                }
              />
            }
          />
        ))}
      </FormGroup>
    </fieldset>
  );
}
