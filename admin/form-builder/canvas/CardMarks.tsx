import BoltIcon from '@mui/icons-material/BoltOutlined';
import BranchIcon from '@mui/icons-material/CallSplitOutlined';
import type { JsonObject } from '../../../forms/json.ts';
import { OriginMarks } from '../../definition-text/layers/Origin.tsx';
import { factChip } from './sentences.ts';

/** Under the face: what the answer tells, when the question is asked, and its code. */
export function CardMarks({
  field,
  sentences,
  name,
  path,
}: {
  field: JsonObject;
  sentences: readonly string[];
  name: string;
  path: readonly string[];
}) {
  const fact = factChip(field);
  return (
    <div className="card-marks small second">
      {fact ? (
        <>
          <span className="fact-chip">
            <BoltIcon aria-hidden="true" />
            факт: {fact.title}
          </span>
          {fact.criterion ? <span>характеристика {fact.criterion}</span> : null}
        </>
      ) : null}
      {sentences.map((sentence) => (
        <span key={sentence} className="card-condition">
          <BranchIcon aria-hidden="true" />
          {sentence}
        </span>
      ))}
      <OriginMarks path={path} />
      <code className="card-code mute">{name}</code>
    </div>
  );
}
