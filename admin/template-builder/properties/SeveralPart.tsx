import { Button } from '@mui/material';
import { pieceNamed } from '../palette/items.ts';
import { useTemplate } from '../use-template.ts';

/** Several cells at once: a heading over them, a column of their sum. */
export function SeveralPart() {
  const { selected, names, readOnly, insert, duplicate, remove } = useTemplate();
  const heading = pieceNamed('heading');
  const formula = pieceNamed('formula');
  return (
    <section className="property-boxes" aria-label="Несколько">
      <p>Выбрано: {names(selected)}</p>
      {readOnly || !heading || !formula ? null : (
        <div className="row-wrap">
          <Button size="small" onClick={() => insert(heading)}>
            Заголовок над ними
          </Button>
          <Button size="small" onClick={() => insert(formula)}>
            Графа с их суммой
          </Button>
          <Button size="small" onClick={duplicate}>
            Копии рядом
          </Button>
          <Button size="small" color="error" onClick={remove}>
            Удалить
          </Button>
        </div>
      )}
    </section>
  );
}
