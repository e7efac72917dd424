import CloudIcon from '@mui/icons-material/CloudDoneOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { withoutEchoes } from '../../forms/definitions/descriptions/changes.ts';
import {
  describeCollision,
  type ThreeBodies,
} from '../../forms/definitions/descriptions/collisions.ts';
import { kindByResource } from '../../forms/definitions/kinds/index.ts';
import type { Kind } from '../../forms/definitions/kinds/kind.ts';
import { refusalOf } from '../definitions/calls.ts';
import { useNames } from '../definitions/difference/use-names.ts';
import { PreviewTab } from '../definitions/preview/PreviewTab.tsx';
import { headingOf } from '../definitions/show/heading.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { formatDate, formatNumber } from '../parts/formats.ts';
import { LayerMark } from '../parts/LayerMark.tsx';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { CollisionRow } from './CollisionRow.tsx';
import { acceptUpdate } from './calls.ts';
import { layerWords } from './layer-words.ts';
import type { WaitingUpdate } from './types.ts';
import { UpdateCounters } from './UpdateCounters.tsx';
import { useDecisions, useWaitingUpdate } from './use-update.ts';
import './updates.css';

const list = { to: '/definition-updates', title: 'Обновления методологии' };

export function UpdateScreen() {
  const { kind: resource = '', id } = useParams();
  const kind = kindByResource(resource);
  return kind ? <Loading kind={kind} id={Number(id)} /> : <NotFoundPage />;
}

function Loading({ kind, id }: { kind: Kind; id: number }) {
  const loaded = useWaitingUpdate(kind, id);
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed')
    return <EmptyState title="Обновление не открылось">{loaded.message}</EmptyState>;
  if (loaded.state === 'none')
    return (
      <EmptyState
        title="Обновления нет"
        action={
          <Button component={Link} to={`/${kind.resource}/${id}/show`}>
            Открыть элемент
          </Button>
        }
      >
        Элемент уже стоит на последней версии.
      </EmptyState>
    );
  return <Deciding kind={kind} update={loaded.update} bodies={loaded.bodies} />;
}

interface DecidingProps {
  kind: Kind;
  update: WaitingUpdate;
  bodies: ThreeBodies;
}

function Deciding({ kind, update, bodies }: DecidingProps) {
  const { merged, savedAt, decide } = useDecisions(kind, update, bodies);
  const [opened, setOpened] = useState<string>();
  const [busy, setBusy] = useState(false);
  const nameOf = useNames();
  const notify = useNotify();
  const navigate = useNavigate();
  const { base, theirs } = update;
  const words = layerWords[theirs.layer];
  const descriptions = useMemo(
    () =>
      merged.collisions.map((collision) => describeCollision(kind.code, collision, bodies, nameOf)),
    [kind, merged, bodies, nameOf],
  );
  const decided = merged.collisions.filter(({ decision }) => decision !== undefined).length;
  const left = merged.collisions.length - decided;
  const accept = async () => {
    setBusy(true);
    try {
      await acceptUpdate(kind.resource, update, collect(merged.collisions));
      notify('Обновление принято в черновик. Проверьте его и опубликуйте', { type: 'success' });
      navigate(`/${kind.resource}/${update.id}/show?tab=difference`);
    } catch (error) {
      notify(refusalOf(error), { type: 'error' });
      setBusy(false);
    }
  };
  return (
    <div className="update">
      <ScreenHeader
        title={headingOf(kind.code, bodies.theirs)}
        crumbs={[list]}
        actions={
          <>
            {savedAt ? (
              <span className="small second row update-saved" role="status">
                <CloudIcon aria-hidden="true" />
                Решения сохранены в {savedAt.toTimeString().slice(0, 5)}
              </span>
            ) : null}
            <Button component={Link} to={list.to}>
              Отложить
            </Button>
            <Button
              variant="contained"
              color="primary"
              disabled={left > 0 || busy}
              startIcon={left > 0 ? <LockIcon /> : undefined}
              onClick={() => void accept()}
            >
              Принять обновление
            </Button>
          </>
        }
      >
        <p className="row-wrap second definition-lead">
          <span>{kind.title}</span>
          <LayerMark layer={theirs.layer} />
          <span>
            Версия {theirs.number} от {formatDate(theirs.publishedAt)}, наша стоит на версии{' '}
            {base.number}. Данные и ответы не меняются
          </span>
        </p>
        {theirs.note ? <p className="second">Что изменено: {theirs.note}</p> : null}
      </ScreenHeader>
      <UpdateCounters
        kind={kind}
        bodies={bodies}
        taken={withoutEchoes(merged.taken)}
        kept={withoutEchoes(merged.kept)}
        collisions={descriptions}
      />
      <div className="update-body">
        <div className="update-main">
          {descriptions.length === 0 ? (
            <EmptyState title="Решать нечего">
              Ваши изменения и новая версия не касаются одного и того же. Примите обновление: оно
              станет черновиком.
            </EmptyState>
          ) : (
            <ul className="clashes" aria-label="Что изменено и выше, и у нас">
              {descriptions.map((one, index) => (
                <CollisionRow
                  key={one.collision.key}
                  description={one}
                  place={`${index + 1} из ${descriptions.length}`}
                  words={words}
                  open={opened === one.collision.key}
                  onOpen={() => setOpened(one.collision.key)}
                  onDecide={(decision) => {
                    decide(one.collision.key, decision);
                    setOpened(undefined);
                  }}
                />
              ))}
            </ul>
          )}
        </div>
        <aside className="update-result" aria-label="Как будет">
          <h2>Как будет</h2>
          <p className="small second">
            {left > 0
              ? `Где не решено, пока показано наше: осталось ${formatNumber(left)}`
              : 'Так будет выглядеть черновик после принятия'}
          </p>
          <PreviewTab body={merged.body} issues={kind.check(merged.body)} />
        </aside>
      </div>
    </div>
  );
}

/** Decisions of the collisions there are: an older one about something settled since is left out. */
function collect(collisions: ReturnType<typeof useDecisions>['merged']['collisions']) {
  return Object.fromEntries(
    collisions.flatMap(({ key, decision }) => (decision === undefined ? [] : [[key, decision]])),
  );
}
