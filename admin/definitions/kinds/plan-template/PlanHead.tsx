import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { IconButton } from '@mui/material';
import { isObject } from '../../../../forms/json.ts';
import { planColumns } from '../../../../forms/plans/index.ts';
import { TextBox } from '../../../definition-text/boxes/boxes.tsx';
import {
  strings,
  useDefinitionText,
  useProperty,
} from '../../../definition-text/definition-text.ts';
import { wordOf } from '../../../messages/words.ts';
import { DraftField } from '../../../parts/DraftField.tsx';

/** What the plan is called and which days of the year it covers. */
export function PlanHead() {
  return (
    <section className="form-column">
      <TextBox
        path={['planTitle']}
        label="Название плана"
        help="Пусто — план называется как шаблон"
        long
        optional
        maxLength={1000}
      />
      <TextBox path={['subtitle']} label="Подзаголовок" optional maxLength={300} />
      <TextBox path={['programme']} label="Программа" optional maxLength={300} />
      <div className="form-pair">
        <DayOfYear name="start" label="Начало, день и месяц" />
        <DayOfYear name="end" label="Окончание, день и месяц" />
      </div>
      <Columns />
    </section>
  );
}

function DayOfYear({ name, label }: { name: 'start' | 'end'; label: string }) {
  const { value, disabled, set } = useProperty(['period']);
  const { issues } = useDefinitionText();
  const period = isObject(value) ? value : {};
  const [month = '', day = ''] = String(period[name] ?? '').split('-');
  return (
    <DraftField
      id={`property-period-${name}`}
      label={label}
      className="field-number"
      value={day ? `${day}.${month}` : month}
      disabled={disabled}
      problem={issues.find(({ path }) => path === `period.${name}`)?.message}
      helperText="ДД.ММ; окончание раньше начала — в следующем году"
      onCommit={(typed) => {
        const [, d = '', m = ''] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(typed.trim()) ?? [];
        const written = d ? `${m.padStart(2, '0')}-${d.padStart(2, '0')}` : typed.trim();
        set({ ...period, [name]: written });
      }}
    />
  );
}

function Columns() {
  const { value, disabled, set } = useProperty(['columns']);
  const order = strings(value);
  const swap = (index: number, other: number) =>
    set(order.map((key, i) => order[i === index ? other : i === other ? index : i] ?? key));
  return (
    <fieldset>
      <legend className="small second">Порядок граф</legend>
      <ol className="plan-columns">
        {order.map((key, index) => {
          const title = wordOf(planColumns, key);
          return (
            <li key={key} className="row">
              <span className="grow">{title}</span>
              <IconButton
                size="small"
                aria-label={`Левее: ${title}`}
                disabled={disabled || index === 0}
                onClick={() => swap(index, index - 1)}
              >
                <UpIcon />
              </IconButton>
              <IconButton
                size="small"
                aria-label={`Правее: ${title}`}
                disabled={disabled || index === order.length - 1}
                onClick={() => swap(index, index + 1)}
              >
                <DownIcon />
              </IconButton>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
