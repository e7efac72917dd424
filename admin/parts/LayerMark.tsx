import { layers, wordOf } from '../messages/words.ts';
import './parts.css';

/** ◆ federal, ◇ regional, ○ own organisation: a mark, not a field of colour. */
export function LayerMark({ layer, wordless }: { layer: string; wordless?: boolean }) {
  const word = wordOf(layers, layer);
  return (
    <span className={`layer layer-${layer}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {layer === 'organization' ? (
          <circle cx="6" cy="6" r="4.4" />
        ) : (
          <path d="M6 1l5 5-5 5-5-5z" />
        )}
      </svg>
      <span className={wordless ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
