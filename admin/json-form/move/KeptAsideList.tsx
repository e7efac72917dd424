import type { KeptAside } from '../../../forms/questionnaires/index.ts';
import './moves.css';

/** Answers that the record's version has no question for: they are shown for ever. */
export function KeptAsideList({ kept }: { kept: readonly KeptAside[] | null | undefined }) {
  if (!kept || kept.length === 0) return null;
  return (
    <section className="kept-aside">
      <h3>Из прежних версий</h3>
      <dl className="kept-list">
        {kept.map(({ key, title, shown, number }) => (
          <div key={`${key} ${number}`}>
            <dt>{title}</dt>
            <dd>
              {shown} <span className="small second">версия {number}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
