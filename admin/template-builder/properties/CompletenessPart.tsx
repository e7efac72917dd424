import { FormControlLabel, Switch } from '@mui/material';
import { isObject } from '../../../forms/json.ts';
import { ChoiceBox, ManyBox } from '../../definition-text/boxes/boxes.tsx';
import { strings, useProperty } from '../../definition-text/definition-text.ts';
import { useTemplate } from '../use-template.ts';
import { columnChoices, numericKeys } from './column-choices.ts';

/** By which columns it is seen who has not entered their data. */
export function CompletenessPart() {
  const { columns } = useTemplate();
  const { value, disabled, set } = useProperty(['completeness']);
  const own = isObject(value) ? value : undefined;
  const [first, second = first] = numericKeys(columns);
  const named = [...strings(own?.entered), ...strings([own?.expected ?? ''])].filter(Boolean);
  const choices = columnChoices(columns, named);
  return (
    <>
      <FormControlLabel
        label="Показывать, кто не внёс данные"
        control={
          <Switch
            size="small"
            checked={own !== undefined}
            disabled={disabled || first === undefined}
            onChange={(_event, on) =>
              set(on ? { expected: first ?? '', entered: [second ?? ''] } : undefined)
            }
          />
        }
      />
      {own ? (
        <>
          <ChoiceBox
            path={['completeness', 'expected']}
            label="Сколько должно быть"
            choices={choices.map(({ id, name }) => ({ value: id, name }))}
          />
          <ManyBox
            path={['completeness', 'entered']}
            label="Сколько внесено: сумма граф"
            choices={choices}
          />
        </>
      ) : null}
    </>
  );
}
