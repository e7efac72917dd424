import { brokenLeaves, type Opaque } from '../../forms/conditions/index.ts';
import { describePredicate } from '../../forms/predicates/index.ts';
import { useBuilder } from './builder-context.ts';
import { NodeTools } from './NodeTools.tsx';

/** What the builder cannot open is told, moved and taken away, and stays as its author wrote it. */
export function OpaqueCard({ node }: { node: Opaque }) {
  const { titles, known, allowed } = useBuilder();
  const broken = brokenLeaves(node.source, known, allowed);
  const phrase = describePredicate(node.source, titles);
  return (
    <fieldset
      aria-label={phrase}
      className={`cond-row${broken.length > 0 ? ' cond-broken' : ''}`}
      data-condition={node.id}
    >
      <p className="cond-opaque">
        {phrase}
        <span className="small mute"> — составное условие, меняется в исходном тексте</span>
      </p>
      <NodeTools node={node} />
      {broken.map(({ message }) => (
        <p key={message} className="cond-problem" role="alert">
          {message}
        </p>
      ))}
    </fieldset>
  );
}
