import { describePredicate } from '../../../../forms/predicates/index.ts';
import type { RiskPolicy } from '../../../../forms/risk/index.ts';
import { useCriteria } from '../../../providers/use-criteria.ts';
import { ParameterList, sentence, titlesWith } from '../../preview/parts.tsx';

export function PolicyPreview({ body }: { body: RiskPolicy }) {
  const { criteria, obligatory, appliesTo, confirmed, parameters, score } = body;
  const titles = titlesWith(parameters);
  const { titleOf } = useCriteria();
  return (
    <>
      <section>
        <h2>Как определяется уровень</h2>
        <ol className="rule">
          <li>
            <b>Кого касается.</b> {sentence(describePredicate(appliesTo, titles))}
          </li>
          <li>
            <b>Невысокий сразу.</b> {sentence(describePredicate(confirmed.when, titles))}
          </li>
          <li>
            <b>Высокий.</b> Выявлена хотя бы одна из {criteria.order.length} характеристик ниже.
          </li>
          <li>
            <b>Невысокий.</b> Ни одна не выявлена, а обязательные сведения известны.
          </li>
          <li>
            <b>Недостаточно данных.</b> Обязательные сведения собраны не полностью: запрашиваются
            только они.
          </li>
        </ol>
      </section>
      <section>
        <h3>Характеристики</h3>
        <ol className="plain-list numbered">
          {criteria.order.map((code, index) => (
            <li key={code}>
              <span className="number">{index + 1}</span>
              <span>
                {titleOf(code)}{' '}
                {obligatory.includes(code) ? <span className="tag">обязательна</span> : null}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <ParameterList parameters={parameters} />
      {score ? (
        <p className="small second">Региональная оценка рядом с уровнем: {score.title}.</p>
      ) : null}
    </>
  );
}
