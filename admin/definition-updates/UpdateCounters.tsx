import { useMemo, useState } from 'react';
import { describeChange, groupChanges } from '../../forms/definitions/descriptions/changes.ts';
import type {
  describeCollision,
  ThreeBodies,
} from '../../forms/definitions/descriptions/collisions.ts';
import type { Kind } from '../../forms/definitions/kinds/kind.ts';
import type { Change } from '../../forms/definitions/layers/difference.ts';
import { ChangeList } from '../definitions/difference/ChangeList.tsx';
import { useNames } from '../definitions/difference/use-names.ts';
import { formatNumber, wordFor } from '../parts/formats.ts';
import { Stop } from '../parts/RouteLine.tsx';

interface UpdateCountersProps {
  kind: Kind;
  bodies: ThreeBodies;
  taken: readonly Change[];
  kept: readonly Change[];
  collisions: ReturnType<typeof describeCollision>[];
}

/** How much comes in by itself, stays ours and waits for a decision; the first two open as lists. */
export function UpdateCounters({ kind, bodies, taken, kept, collisions }: UpdateCountersProps) {
  const [open, setOpen] = useState<'taken' | 'kept' | undefined>(() =>
    // Where nothing waits for a decision, what comes in is what there is to read.
    collisions.length === 0 && taken.length > 0 ? 'taken' : undefined,
  );
  const nameOf = useNames();
  const { base, theirs, ours } = bodies;
  const groups = useMemo(() => {
    const [changes, after] = open === 'kept' ? [kept, ours] : [taken, theirs];
    return groupChanges(
      changes.map((change) => describeChange(kind.code, change, { before: base, after }, nameOf)),
    );
  }, [open, kind, base, theirs, ours, taken, kept, nameOf]);
  const decided = collisions.filter(({ collision }) => collision.decision !== undefined).length;
  const tile = (key: 'taken' | 'kept', number: number, text: string) => (
    <button
      type="button"
      className="update-count"
      aria-expanded={open === key}
      disabled={number === 0}
      onClick={() => setOpen(open === key ? undefined : key)}
    >
      <b>{formatNumber(number)}</b>
      <span>{text}</span>
    </button>
  );
  return (
    <>
      <div className="update-counts">
        {tile(
          'taken',
          taken.length,
          wordFor(
            taken.length,
            'изменение войдёт само',
            'изменения войдут сами',
            'изменений войдут сами',
          ),
        )}
        {tile(
          'kept',
          kept.length,
          wordFor(
            kept.length,
            'наша правка сохранится',
            'наши правки сохранятся',
            'наших правок сохранятся',
          ),
        )}
        <div className={collisions.length > 0 ? 'update-count update-clash' : 'update-count'}>
          <b>{formatNumber(collisions.length)}</b>
          <span>
            {wordFor(
              collisions.length,
              'правка столкнулась',
              'правки столкнулись',
              'правок столкнулось',
            )}
            {collisions.length > 0 ? ', нужно решение' : ''}
          </span>
        </div>
        {collisions.length > 0 ? (
          <div className="update-progress">
            <p className="row">
              <b className="grow" role="status">
                Решено {decided} из {collisions.length}
              </b>
              <span className="small second">осталось {collisions.length - decided}</span>
            </p>
            <div className="update-line" aria-hidden="true">
              {collisions.map(({ collision }) => (
                <Stop
                  key={collision.key}
                  state={collision.decision === undefined ? 'ahead' : 'done'}
                />
              ))}
            </div>
          </div>
        ) : null}
      </div>
      {open ? (
        <section
          className="update-changes"
          aria-label={open === 'taken' ? 'Что войдёт само' : 'Что сохранится'}
        >
          <ChangeList
            groups={groups}
            label={
              open === 'taken'
                ? 'Изменения, которые войдут сами'
                : 'Наши правки, которые сохранятся'
            }
          />
        </section>
      ) : null}
    </>
  );
}
