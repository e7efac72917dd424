import { PreviewFacts } from '../../list/Preview.tsx';
import { definitionStates, wordOf } from '../../messages/words.ts';
import { formatDate, formatInstant } from '../../parts/formats.ts';
import { LayerMark } from '../../parts/LayerMark.tsx';
import type { DefinitionRow } from '../../providers/definition-types.ts';

export function DefinitionPreview({ row }: { row: DefinitionRow }) {
  return (
    <>
      <LayerMark layer={row.layer} />
      <PreviewFacts
        rows={[
          ['Состояние', wordOf(definitionStates, row.state)],
          ['Место', row.organizationName],
          ['Действует версия', row.publishedNumber],
          ['Опубликовано', formatDate(row.publishedAt)],
          ['Изменено', formatInstant(row.updatedAt)],
        ]}
      />
    </>
  );
}
