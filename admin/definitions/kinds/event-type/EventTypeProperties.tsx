import { audiences, countedAs, organizers } from '../../../../forms/events/index.ts';
import { ManyBox, NumberBox } from '../../../definition-text/boxes/boxes.tsx';
import { choicesOf } from '../../../messages/words.ts';

export function EventTypeProperties() {
  return (
    <section className="form-column">
      <ManyBox path={['audience']} label="Для кого" choices={choicesOf(audiences)} />
      <ManyBox path={['organizers']} label="Кто проводит" choices={choicesOf(organizers)} />
      <ManyBox
        path={['countsAs']}
        label="Чем засчитывается участие"
        help="Контакт с работодателем и подготовка к собеседованию влияют на уровень риска"
        choices={choicesOf(countedAs)}
      />
      <NumberBox
        path={['recordWithinWorkdays']}
        label="Внести участников, рабочих дней после события"
        optional
      />
    </section>
  );
}
