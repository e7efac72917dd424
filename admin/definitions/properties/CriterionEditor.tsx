import {
  describePredicate,
  type Parameter,
  type Parameters,
} from '../../../forms/predicates/index.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { services } from '../../../forms/risk/services.ts';
import { choicesOf } from '../../messages/words.ts';
import { sentence, titlesWith } from '../preview/parts.tsx';
import { ChoiceBox, ManyBox, NumberBox, TextBox } from './boxes.tsx';
import { useDefinitionText } from './definition-text.ts';
import { HeadSection } from './HeadSection.tsx';
import { ParametersSection } from './ParametersSection.tsx';

const missing = [
  { value: 'not-met', name: 'Считать, что не выявлена' },
  { value: 'unknown', name: 'Оставить неизвестной и запросить сведения' },
];
const sensitivity = [
  { value: 'personal', name: 'Тем, кому открыты персональные сведения' },
  { value: 'special', name: 'Только с допуском к специальным сведениям' },
];

export function CriterionEditor() {
  return (
    <>
      <section className="form-column">
        <TextBox path={['shortTitle']} label="Краткое название" maxLength={120} />
        <TextBox
          path={['explanation']}
          label="Что проверяется, простыми словами"
          long
          maxLength={4000}
        />
      </section>
      <ConditionSection />
      <ParametersSection />
      <section className="form-column">
        <h2>Когда сведений нет и кому видна</h2>
        <ChoiceBox path={['missing']} label="Если сведений нет" choices={missing} />
        <ChoiceBox path={['sensitivity']} label="Кому видна" choices={sensitivity} />
      </section>
      <section className="form-column">
        <h2>Что поможет</h2>
        <ManyBox path={['services']} label="Услуги и меры" choices={choicesOf(services)} />
        <NumberBox
          path={['weight']}
          label="Вес для региональной оценки"
          help="Уровень риска не меняет"
        />
      </section>
      <HeadSection titleLabel="Полное официальное наименование" titleHelp="Дословно по документу" />
    </>
  );
}

function isParameter(value: unknown): value is Parameter {
  return typeof value === 'object' && value !== null && 'title' in value && 'default' in value;
}

export function parametersOf(value: unknown): Parameters {
  const found: Parameters = {};
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, own] of Object.entries(value)) if (isParameter(own)) found[name] = own;
  return found;
}

function ConditionSection() {
  const { body } = useDefinitionText();
  const titles = titlesWith(parametersOf(body.parameters));
  const { when, appliesTo } = body;
  return (
    <section className="form-column">
      <h2>Условие</h2>
      {isObject(when) ? (
        <p className="condition">Выявляется, если {describePredicate(when, titles)}.</p>
      ) : null}
      {isObject(appliesTo) ? (
        <p className="small second">
          Проверяется для тех, у кого: {sentence(describePredicate(appliesTo, titles))}
        </p>
      ) : null}
      <p className="small mute">
        Само условие меняют в исходном тексте, числа в нём — параметрами ниже.
      </p>
    </section>
  );
}
