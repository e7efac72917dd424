import ClauseIcon from '@mui/icons-material/GavelOutlined';
import type { Head } from '../../../forms/definitions/index.ts';
import type { Json } from '../../../forms/json.ts';
import { describeValue, type Parameters, type Titles } from '../../../forms/predicates/index.ts';
import { factOf, factTitle } from '../../../forms/risk/fact-catalogue.ts';
import { describeParameter } from '../../../forms/risk/parameter-sentence.ts';

function valueTitle(field: string, value: Json): string {
  const titles = factOf(field)?.values;
  const word = String(value);
  return titles && Object.hasOwn(titles, word) ? `«${titles[word]}»` : describeValue(value);
}

/** Words of facts and parameters for sentences about conditions. */
export function titlesWith(parameters: Parameters = {}): Titles {
  return {
    field: factTitle,
    value: valueTitle,
    parameter: (name) => parameters[name]?.title ?? name,
  };
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function LegalReferenceNote({ head: { title, legalReference } }: { head: Head }) {
  const { document, clause, quote } = legalReference;
  return (
    <footer className="legal">
      <ClauseIcon aria-hidden="true" />
      <div>
        <p>
          {document}
          <br />
          <span className="second">{clause}</span>
        </p>
        {quote && quote !== title ? <blockquote className="second">«{quote}»</blockquote> : null}
      </div>
    </footer>
  );
}

export function ParameterList({ parameters }: { parameters: Parameters }) {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>Параметры</h3>
      <dl className="terms">
        {entries.map(([name, parameter]) => (
          <div key={name} className="contents">
            <dt>{parameter.title}</dt>
            <dd>
              <b className="strong">{describeParameter(parameter)}</b>
              {parameter.note ? <span className="cell-second">{parameter.note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
