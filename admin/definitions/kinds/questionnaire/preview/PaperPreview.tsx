import { useMemo } from 'react';
import { type Block, paperOf } from '../../../../../forms/exports/paper/index.ts';
import type { JsonObject } from '../../../../../forms/json.ts';
import { PaperAnswer } from './PaperAnswer.tsx';
import './form-paper.css';

interface PaperPreviewProps {
  written: JsonObject;
  organization: string;
}

/** The sheet that is printed and filled in by hand: what a machine works out is not on it. */
export function PaperPreview({ written, organization }: PaperPreviewProps) {
  const paper = useMemo(() => paperOf(written, organization), [written, organization]);
  return (
    <section className="form-paper" aria-label="Бумажная анкета">
      <p className="form-paper-organization">{paper.organization}</p>
      <h2>{paper.title}</h2>
      <p className="form-paper-small">{paper.consent}</p>
      {paper.legend ? <p className="form-paper-small">{paper.legend}</p> : null}
      {paper.blocks.map((block, at) => (
        // Blocks have no names of their own, and a sheet does not move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <PaperBlock key={at} block={block} />
      ))}
    </section>
  );
}

function PaperBlock({ block }: { block: Block }) {
  if (block.is === 'page')
    return (
      <header className="form-paper-page">
        <h3>{block.title}</h3>
        {block.text ? <p>{block.text}</p> : null}
      </header>
    );
  if (block.is !== 'question')
    return (
      <div className="form-paper-block">
        <h4>{block.title}</h4>
        {block.when ? <p className="form-paper-when">{block.when}</p> : null}
        {block.text ? <p>{block.text}</p> : null}
      </div>
    );
  const { number, title, required, how, hint, when, answer } = block;
  return (
    <div className="form-paper-block">
      {when ? <p className="form-paper-when">{when}</p> : null}
      <p>
        <b>
          {number}. {title}
          {required ? ' *' : ''}
        </b>
        {how ? <span className="form-paper-small"> ({how})</span> : null}
      </p>
      {hint ? <p className="form-paper-small">{hint}</p> : null}
      <PaperAnswer answer={answer} />
    </div>
  );
}
