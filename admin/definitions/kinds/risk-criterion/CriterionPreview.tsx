import { describePredicate } from '../../../../forms/predicates/index.ts';
import {
  type RiskCriterion,
  sensitivityOfCriterion,
  serviceTitle,
} from '../../../../forms/risk/index.ts';
import { ParameterList, sentence, titlesWith } from '../../preview/parts.tsx';

const missingWords: Record<RiskCriterion['missing'], string> = {
  'not-met': 'считается, что характеристика не выявлена',
  unknown: 'характеристика остаётся неизвестной, сведения запрашиваются',
};

export function CriterionPreview({ body }: { body: RiskCriterion }) {
  const { title, explanation, when, appliesTo, parameters, missing, services } = body;
  const titles = titlesWith(parameters);
  return (
    <>
      <section>
        <h2>Официальное наименование</h2>
        <p className="quote">«{title}»</p>
        <p>{explanation}</p>
      </section>
      <section>
        <h3>Выявляется, если</h3>
        <p className="condition">{sentence(describePredicate(when, titles))}</p>
        {appliesTo ? (
          <p className="small second">
            Проверяется только для тех, у кого {describePredicate(appliesTo, titles)}.
          </p>
        ) : null}
        <p className="small second">Если сведений нет, {missingWords[missing]}.</p>
        <p className="small second">
          {sensitivityOfCriterion(body) === 'special'
            ? 'Видна только сотрудникам с допуском к специальным сведениям.'
            : 'Видна тем, кому открыты персональные сведения.'}
        </p>
      </section>
      <ParameterList parameters={parameters ?? {}} />
      <section>
        <h3>Что поможет</h3>
        {services.length > 0 ? (
          <ul className="plain-list">
            {services.map((code) => (
              <li key={code}>{serviceTitle(code)}</li>
            ))}
          </ul>
        ) : (
          <p className="second">Услуги не названы.</p>
        )}
      </section>
    </>
  );
}
