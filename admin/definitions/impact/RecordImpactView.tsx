import { count, formatNumber, wordFor } from '../../parts/formats.ts';
import { FoundRecords } from './FoundRecords.tsx';
import { ImpactScroll } from './ImpactScroll.tsx';
import type { RecordImpact } from './types.ts';

const sources: Record<string, string> = {
  responses: 'Вопрос',
  events: 'Сведение о событии',
  participations: 'Сведение об участнике',
  register_records: 'Сведение',
};

/** What would not fit: by field and why, by organisation, and which records they are. */
export function RecordImpactView({
  path,
  jobId,
  impact,
}: {
  path: string;
  jobId: number;
  impact: RecordImpact;
}) {
  const { records, invalid, paths, places, placesTotal } = impact;
  return (
    <>
      <div className="impact-said">
        {invalid === 0 ? (
          <h2 className="impact-sentence">
            {records === 0
              ? 'По действующей версии ещё ничего не введено'
              : `Все сохранённые записи (${formatNumber(records)}) подходят и новой версии`}
          </h2>
        ) : (
          <h2 className="impact-sentence">
            <b className="impact-worse">{formatNumber(invalid)}</b> из {formatNumber(records)}{' '}
            {wordFor(records, 'записи', 'записей', 'записей')} не{' '}
            {wordFor(invalid, 'подойдёт', 'подойдут', 'подойдут')} новой версии
          </h2>
        )}
        <p className="second">
          Введённое не меняется: записи показываются по той версии, по которой введены.
        </p>
      </div>
      {invalid > 0 ? (
        <>
          <div className="impact-halves">
            <section>
              <h2>Что не подойдёт</h2>
              <ImpactScroll label="Что не подойдёт">
                <table className="impact-list">
                  <thead>
                    <tr>
                      <th scope="col">Где</th>
                      <th scope="col">Почему</th>
                      <th scope="col">Записей</th>
                    </tr>
                  </thead>
                  <tbody>
                    {paths.map((problem) => (
                      <tr key={`${problem.source} ${problem.path} ${problem.keyword}`}>
                        <th scope="row">
                          <span className="small second">{sources[problem.source]}</span>{' '}
                          {problem.title}
                        </th>
                        <td>{problem.message}</td>
                        <td>{formatNumber(problem.records)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ImpactScroll>
            </section>
            <section>
              <h2>По организациям</h2>
              <ImpactScroll label="По организациям">
                <table className="impact-list">
                  <thead>
                    <tr>
                      <th scope="col">Организация</th>
                      <th scope="col">Не подойдут</th>
                      <th scope="col">Всего</th>
                    </tr>
                  </thead>
                  <tbody>
                    {places.map((place) => (
                      <tr key={place.id}>
                        <th scope="row">{place.name}</th>
                        <td>{formatNumber(place.invalid)}</td>
                        <td>{formatNumber(place.records)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ImpactScroll>
              {placesTotal > places.length ? (
                <p className="small second">
                  И ещё {count(placesTotal - places.length, 'место', 'места', 'мест')}.
                </p>
              ) : null}
            </section>
          </div>
          <FoundRecords key={jobId} path={path} />
        </>
      ) : null}
    </>
  );
}
