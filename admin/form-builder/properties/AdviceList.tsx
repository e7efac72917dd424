import AdviceIcon from '@mui/icons-material/LightbulbOutlined';
import type { Advice, Mend } from '../../../forms/definitions/advice/index.ts';
import { factTitle } from '../../../forms/risk/fact-catalogue.ts';
import { mended } from '../operations/mend.ts';
import { takenReady, useReadyFields } from '../palette/ready.ts';
import { useBuilder } from '../use-builder.ts';
import './advice.css';

interface AdviceListProps {
  advice: readonly Advice[];
  onShow(one: Advice): void;
}

/** What would make the form better, with a way to its place and, where it is plain what to do, a press that does it. */
export function AdviceList({ advice, onShow }: AdviceListProps) {
  const press = useMending(advice);
  return (
    <ul className="advice">
      {advice.map((one) => {
        const act = one.mend && press(one.mend);
        return (
          <li key={`${one.path} ${one.keyword} ${one.message}`}>
            <AdviceIcon aria-hidden="true" />
            <div>
              <p>
                <b>Совет.</b> {one.message}
              </p>
              <p className="row-wrap">
                {one.path === '' ? null : (
                  <button type="button" className="link-button" onClick={() => onShow(one)}>
                    Показать
                  </button>
                )}
                {one.mend && act ? (
                  <button type="button" className="link-button" onClick={act}>
                    {one.mend.label}
                  </button>
                ) : null}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What a press does; nothing where it may not or cannot be done. */
function useMending(advice: readonly Advice[]): (mend: Mend) => (() => void) | undefined {
  const { edit, prefix, readOnly, apply, putIn, locked } = useBuilder();
  const ready = useReadyFields(
    !readOnly && advice.some(({ mend }) => mend?.does === 'ready-question'),
  );
  return (mend) => {
    if (readOnly || (mend.does === 'set' && locked(mend.path))) return undefined;
    if (mend.does !== 'ready-question')
      return () => apply(mended(edit, mend, prefix), `Исправлено: ${mend.label.toLowerCase()}`);
    const found = ready.find(({ fact }) => fact === factTitle(mend.fact));
    return found && (() => putIn(...takenReady(found)));
  };
}
