import { useState } from 'react';
import { fieldKeyPattern, isInheritedName } from '../../../forms/meta-schema.ts';
import { useKeys } from '../../definition-text/keys/use-keys.ts';
import { DraftField } from '../../parts/DraftField.tsx';
import { useTemplate } from '../use-template.ts';

const pattern = new RegExp(fieldKeyPattern);

/** The code under which figures are kept: free until the first publication, fixed for good after it. */
export function ColumnCode({
  id,
  column,
  disabled,
}: {
  id: string;
  column: string;
  disabled: boolean;
}) {
  const { columns, publishedKeys, rename } = useTemplate();
  const keys = useKeys();
  const [problem, setProblem] = useState<string>();
  const fixed = publishedKeys.has(column);
  return (
    <DraftField
      id="column-code"
      label={fixed ? 'Код, не меняется' : 'Код'}
      value={column}
      problem={problem}
      helperText={fixed ? undefined : 'Меняется до первой публикации'}
      disabled={disabled || fixed}
      maxLength={63}
      onCommit={(next) => {
        if (next === column) return setProblem(undefined);
        if (!pattern.test(next) || isInheritedName(next))
          return setProblem('Латинские буквы, цифры и подчёркивание; начинается с буквы');
        if (columns.has(next) || keys.below(['schema', 'properties']).includes(next))
          return setProblem('Такой код уже есть или был у другой графы: назовите иначе');
        setProblem(undefined);
        rename(id, next);
      }}
    />
  );
}
