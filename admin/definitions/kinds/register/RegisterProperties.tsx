import { isObject } from '../../../../forms/json.ts';
import { fieldsIn } from '../../../../forms/questionnaires/schema.ts';
import { attachments, recordSensitivities } from '../../../../forms/registers/index.ts';
import { ChoiceBox, ManyBox, TextBox } from '../../../definition-text/boxes/boxes.tsx';
import { useDefinitionText } from '../../../definition-text/definition-text.ts';

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, name]) => ({ value, name }));

/** What stands around the fields: the name, whose the records are, who reads them, how they are listed. */
export function RegisterProperties() {
  const { body } = useDefinitionText();
  const fields = [...fieldsIn(isObject(body.schema) ? body.schema : {})].map(([key, field]) => ({
    value: key,
    name: String(field.title ?? key),
  }));
  return (
    <section className="form-column">
      <TextBox path={['shortTitle']} label="Краткое название, для меню" maxLength={120} />
      <ChoiceBox
        path={['attachedTo']}
        label="К чему относится запись"
        help="У обучающегося, организации и работодателя записи видны на вкладке карточки"
        choices={choices(attachments)}
      />
      <ChoiceBox path={['sensitivity']} label="Кому видна" choices={choices(recordSensitivities)} />
      <ChoiceBox
        path={['titleField']}
        label="Как называется запись: по полю"
        help="Поле должно быть обязательным"
        choices={fields}
      />
      <ManyBox
        path={['columns']}
        label="Столбцы списка, по порядку"
        choices={fields.map(({ value, name }) => ({ id: value, name }))}
      />
      <ChoiceBox
        path={['uniqueField']}
        label="Не повторяется в регионе"
        help="Две записи с одинаковым значением этого поля внести нельзя"
        choices={[{ value: undefined, name: 'повторяться может всё' }, ...fields]}
      />
    </section>
  );
}
