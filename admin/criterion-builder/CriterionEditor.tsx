import { services } from '../../forms/risk/services.ts';
import { ChoiceBox, ManyBox, NumberBox, TextBox } from '../definition-text/boxes/boxes.tsx';
import { HeadSection } from '../definition-text/boxes/HeadSection.tsx';
import { ParametersSection } from '../definition-text/boxes/ParametersSection.tsx';
import { choicesOf } from '../messages/words.ts';

const missing = [
  { value: 'not-met', name: 'Считать, что не выявлена' },
  { value: 'unknown', name: 'Оставить неизвестной и запросить сведения' },
];
const sensitivity = [
  { value: 'personal', name: 'Тем, кому открыты персональные сведения' },
  { value: 'special', name: 'Только с допуском к специальным сведениям' },
];

/** What a criterion says of itself beside its conditions. */
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
      <ParametersSection byPerson />
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
