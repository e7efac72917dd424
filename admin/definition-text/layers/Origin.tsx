import LockIcon from '@mui/icons-material/LockOutlined';
import { Tooltip } from '@mui/material';
import { describeChange } from '../../../forms/definitions/descriptions/changes.ts';
import { describeValueAt } from '../../../forms/definitions/descriptions/values.ts';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { Path } from '../../../forms/definitions/layers/tree.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { LayerMark } from '../../parts/LayerMark.tsx';
import { useLayers } from './use-layers.ts';
import './layers.css';

/** Beside a field: whose it is, whether it is changed here, what of it is under lock. */
export function OriginMarks({ path }: { path: Path }) {
  const layers = useLayers();
  const origin = layers.originOf(path);
  if (!origin) return null;
  const locked = layers.locked(path);
  const { from, changedBy } = origin;
  return (
    <>
      <LayerMark layer={from.layer} />
      {changedBy ? (
        <span className="small second">изменён: {changedBy.organizationName}</span>
      ) : null}
      {locked ? <LockMark partly={locked === 'partly'} reason={layers.reason} /> : null}
    </>
  );
}

export function LockMark({ partly, reason }: { partly?: boolean; reason: string | undefined }) {
  const text = partly ? 'часть под замком' : 'под замком';
  return (
    <Tooltip title={reason ? `Закреплено документом: ${reason}` : 'Закреплено местом выше'}>
      <span className="small mute row lock-mark">
        <LockIcon aria-hidden="true" />
        {text}
      </span>
    </Tooltip>
  );
}

interface OwnChangesProps {
  kind: KindCode;
  path: Path;
  body: JsonObject;
  readOnly: boolean;
  onReturn(): void;
}

/** What is changed here of a part that came from above, and the way back. */
export function OwnChanges({ kind, path, body, readOnly, onReturn }: OwnChangesProps) {
  const { base, changesAt, above } = useLayers();
  if (!base || above(path) === undefined) return null;
  const described = changesAt(path).map((change) =>
    describeChange(kind, change, { before: base, after: body }),
  );
  if (described.length === 0) return null;
  return (
    <p className="small second own-changes">
      У нас изменено: {described.map(({ text }) => text).join('; ')}.{' '}
      {readOnly ? null : (
        <button type="button" className="link-button" onClick={onReturn}>
          Вернуть как выше
        </button>
      )}
    </p>
  );
}

/** Under a property's box: the value above, where it is changed here. */
export function AboveLine({
  kind,
  path,
  onReturn,
}: {
  kind: KindCode;
  path: Path;
  onReturn?(): void;
}) {
  const { base, changesAt, above } = useLayers();
  if (!base || changesAt(path).length === 0) return null;
  const value = above(path);
  return (
    <span className="above-line">
      У нас изменено; выше{' '}
      {value === undefined ? 'не задано' : describeValueAt(kind, path, value, base)}.{' '}
      {onReturn ? (
        <button type="button" className="link-button" onClick={onReturn}>
          Вернуть
        </button>
      ) : null}
    </span>
  );
}
