import type { Answer } from '../../../../../forms/questions/paper.ts';

/** Room for a pen: boxes, rules and tables, as the printed form has them. */
export function PaperAnswer({ answer }: { answer: Answer }) {
  switch (answer.is) {
    case 'options':
      return (
        <ul className="form-paper-options">
          {answer.options.map(({ title, words }) => (
            <li key={title}>
              <span aria-hidden="true">{answer.several ? '☐' : '○'}</span>
              <span>{title}</span>
              {words ? <span className="form-paper-rule" /> : null}
            </li>
          ))}
        </ul>
      );
    case 'lines':
      return (
        <div>
          {Array.from({ length: answer.count }, (_, at) => `line-${at}`).map((key) => (
            <p key={key} className="form-paper-line" />
          ))}
        </div>
      );
    case 'short':
      return (
        <p className="form-paper-short">
          {answer.before}
          <span className="form-paper-rule" />
          {answer.after ? <span className="form-paper-small">{answer.after}</span> : null}
        </p>
      );
    case 'period':
      return (
        <p className="form-paper-short">
          с <span className="form-paper-rule" /> по <span className="form-paper-rule" />
        </p>
      );
    case 'scale':
      return (
        <p className="form-paper-steps">
          {answer.steps.map(({ step, label }) => (
            <span key={step}>
              {step}
              {label ? <span className="form-paper-small"> — {label}</span> : null}
            </span>
          ))}
        </p>
      );
    case 'table':
      return <PaperTable {...answer} />;
  }
}

function PaperTable({ head, rows, circles }: Extract<Answer, { is: 'table' }>) {
  return (
    <table className="form-paper-table">
      <thead>
        <tr>
          {head.map((title, at) =>
            title === '' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
              <td key={at} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
              <th key={at} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they stand
          <tr key={line}>
            {head.map((_title, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stand where they stand
              <td key={at}>{row[at] ?? (circles ? <span aria-hidden="true">○</span> : null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
