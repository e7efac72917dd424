import { TextBox } from '../../definition-text/boxes/boxes.tsx';
import { OriginMarks } from '../../definition-text/layers/Origin.tsx';
import { wordFor } from '../../parts/formats.ts';
import { columnsUnder, type HeadNode, headPath } from '../outline/head.ts';

/** A heading over columns. */
export function HeadingPart({ node }: { node: HeadNode }) {
  const count = columnsUnder(node).length;
  return (
    <section className="property-boxes" aria-label="Заголовок">
      <div className="row-wrap">
        <h3>Заголовок</h3>
        <OriginMarks path={headPath(node.id)} />
      </div>
      <TextBox path={[...headPath(node.id), 'title']} label="Текст заголовка" long />
      <p className="small mute">
        {count === 0
          ? 'Под заголовком пусто: поставьте под него графу или удалите его.'
          : `Под ним ${count} ${wordFor(count, 'графа', 'графы', 'граф')}.`}
      </p>
    </section>
  );
}
