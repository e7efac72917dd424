import {
  aims,
  breakdowns,
  directions,
  periods,
  units,
} from '../../../../forms/indicators/index.ts';
import { isObject } from '../../../../forms/json.ts';
import { ChoiceBox, DayBox, NumberBox, TextBox } from '../../../definition-text/boxes/boxes.tsx';
import { HeadSection } from '../../../definition-text/boxes/HeadSection.tsx';
import { QueryEditor } from '../../../definition-text/boxes/QueryEditor.tsx';
import { useDefinitionText, useProperty } from '../../../definition-text/definition-text.ts';
import { choicesOf } from '../../../messages/words.ts';
import { Note } from '../../../parts/Note.tsx';

const choices = (words: Record<string, string>) =>
  choicesOf(words).map(({ id, name }) => ({ value: id, name }));

/** A share needs a whole: it begins as everybody of the same section. */
const everybody = { dataset: 'learners', where: {}, aggregate: 'count' };

export function IndicatorEditor() {
  const { body } = useDefinitionText();
  const whole = useProperty(['denominator']);
  const percent = body.unit !== 'count';
  const dated = isObject(body.period) && body.period.kind === 'dates';
  return (
    <>
      <section className="form-column">
        <TextBox path={['shortTitle']} label="Краткое название" maxLength={120} />
        <ChoiceBox path={['unit']} label="Что показывает" choices={choices(units)} />
      </section>
      <QueryEditor
        path="numerator"
        title={percent ? 'Кто или что засчитывается' : 'Что считается'}
        help="Засчитывается то, что подходит под условие."
      />
      {percent && !isObject(whole.value) ? (
        <section className="form-column">
          <h2>От кого или от чего</h2>
          <Note tone="bad">Доля считается от целого: задайте, от кого или от чего.</Note>
          <p>
            <button
              type="button"
              className="link-button"
              disabled={whole.disabled}
              onClick={() => whole.set(everybody)}
            >
              Задать целое
            </button>
          </p>
        </section>
      ) : null}
      {isObject(whole.value) ? (
        <>
          <QueryEditor
            path="denominator"
            title="От кого или от чего"
            help="Целое, доля которого показывается."
          />
          {percent || whole.disabled ? null : (
            <p>
              <button type="button" className="link-button" onClick={() => whole.set(undefined)}>
                Убрать целое: число ни от чего не считается
              </button>
            </p>
          )}
        </>
      ) : null}
      <section className="form-column">
        <h2>Цель</h2>
        <div className="form-pair">
          <NumberBox path={['target']} label={percent ? 'Цель, %' : 'Цель'} />
          <ChoiceBox path={['direction']} label="Хорошо, когда" choices={choices(directions)} />
        </div>
        <NumberBox
          path={['nearFrom']}
          label="Близко к цели, % от неё"
          help="С какой доли цели показатель жёлтый, а не красный"
        />
        <ChoiceBox
          path={['aim']}
          label="Чья это цель"
          help="Цель региона не показывается отдельным организациям"
          choices={choices(aims)}
        />
        <TextBox
          path={['missing']}
          label="Как назвать недостающих"
          help="Например: «без оценки», «не участвовали»"
        />
      </section>
      <section className="form-column">
        <h2>За какое время и по кому</h2>
        <ChoiceBox path={['period', 'kind']} label="Период" choices={choices(periods)} />
        {dated ? (
          <div className="form-pair">
            <DayBox path={['period', 'since']} label="Первый день" />
            <DayBox path={['period', 'until']} label="Последний день" />
          </div>
        ) : null}
        <ChoiceBox path={['breakdown']} label="Разрез" choices={choices(breakdowns)} />
      </section>
      <HeadSection
        titleLabel="Полное наименование"
        titleHelp="Дословно по документу, из которого взят показатель"
      />
    </>
  );
}
