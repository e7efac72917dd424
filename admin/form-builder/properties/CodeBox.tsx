import LockIcon from '@mui/icons-material/LockOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { fieldKeyPattern, isInheritedName } from '../../../forms/meta-schema.ts';
import { DraftField } from '../../parts/DraftField.tsx';
import { renameField, takenKeys } from '../operations/fields.ts';
import { keyOf } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

/** The code under which answers are kept: free until the first publication, fixed for good after it. */
export function CodeBox({ id, disabled }: { id: string; disabled: boolean }) {
  const { edit, publishedKeys, apply } = useBuilder();
  const [problem, setProblem] = useState<string>();
  const key = keyOf(id);
  if (publishedKeys.has(id))
    return (
      <TextField
        id="question-code"
        label="Код, не меняется"
        value={key}
        slotProps={{
          input: {
            readOnly: true,
            startAdornment: (
              <InputAdornment position="start">
                <LockIcon fontSize="small" aria-hidden="true" />
              </InputAdornment>
            ),
          },
        }}
      />
    );
  return (
    <DraftField
      id="question-code"
      label="Код"
      value={key}
      problem={problem}
      helperText="Меняется до первой публикации"
      disabled={disabled}
      maxLength={63}
      onCommit={(next) => {
        if (next === key) return setProblem(undefined);
        if (!new RegExp(fieldKeyPattern).test(next) || isInheritedName(next))
          return setProblem('Латинские буквы, цифры и подчёркивание; начинается с буквы');
        if (takenKeys(edit).has(next))
          return setProblem('Такой код уже есть или был у другого вопроса: назовите иначе');
        setProblem(undefined);
        const edited = renameField(edit, id, next);
        apply(edited.text, `Код изменён: ${next}`, edited.ids);
      }}
    />
  );
}
