import { Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { factFields } from '../../../../forms/conditions/index.ts';
import { isObject } from '../../../../forms/json.ts';
import { TextBox } from '../../../definition-text/boxes/boxes.tsx';
import { ConditionBox } from '../../../definition-text/boxes/ConditionBox.tsx';
import { HeadSection } from '../../../definition-text/boxes/HeadSection.tsx';
import { ParametersSection } from '../../../definition-text/boxes/ParametersSection.tsx';
import { parametersOf } from '../../../definition-text/boxes/parameter-overrides.ts';
import {
  strings,
  useDefinitionText,
  useProperty,
} from '../../../definition-text/definition-text.ts';
import { useCriteria } from '../../../providers/use-criteria.ts';

export function PolicyEditor() {
  const { body } = useDefinitionText();
  const parameters = parametersOf(body.parameters);
  return (
    <>
      <ParametersSection />
      <section className="form-column">
        <h2>Условия правила</h2>
        <ConditionBox
          path={['appliesTo']}
          label="Кого касается правило"
          lead="Касается тех, у кого"
          nothing="Касается всех."
          fields={factFields}
          parameters={parameters}
          kept
        />
        <ConditionBox
          path={['confirmed', 'when']}
          label="Когда уровень сразу невысокий"
          lead="Невысокий сразу, если"
          nothing="Условия нет: добавьте, когда уровень сразу невысокий."
          fields={factFields}
          parameters={parameters}
          kept
        />
        <TextBox path={['confirmed', 'title']} label="Как сказать, почему уровень невысокий" />
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
