import { ChoiceBox } from '../../../definition-text/boxes/boxes.tsx';

const ways = [
  { value: undefined, name: 'Только в системе: отвечает или вносит сотрудник' },
  { value: true, name: 'И по ссылке: отвечает сам обучающийся' },
];

/** By link nobody is asked of special things, of files, of people and employers. */
export function WhoAnswers() {
  return (
    <section className="form-column">
      <ChoiceBox
        path={['byLink']}
        label="Как заполняется"
        choices={ways}
        help="По ссылке не спрашивают о специальных сведениях, людях и работодателях и не просят файлов"
      />
    </section>
  );
}
