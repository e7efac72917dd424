// Ways to a questionnaire from what was made elsewhere.
import type { NewHead } from '../../create/minimal.ts';
import type { DraftSource } from '../kind.ts';
import { FromSheet } from './from-file/FromSheet.tsx';
import { FromText } from './from-file/FromText.tsx';
import { useImport } from './from-file/use-import.ts';
import { FromSchema } from './from-schema/FromSchema.tsx';
import { useConversion } from './from-schema/use-conversion.ts';

export function useQuestionnaireSources(head: NewHead): Record<string, DraftSource> {
  const sheet = useImport('sheet', head);
  const text = useImport('text', head);
  const schema = useConversion(head);
  return {
    sheet: {
      ...sheet,
      label: 'Из таблицы XLSForm',
      check: 'Проверить таблицу',
      input: (error) => <FromSheet taken={sheet} error={error} />,
    },
    text: {
      ...text,
      label: 'Из текста',
      check: 'Разобрать текст',
      input: (error) => <FromText taken={text} error={error} />,
    },
    schema: {
      ...schema,
      label: 'Из готовой схемы JSON',
      check: 'Проверить схему',
      input: (error) => <FromSchema conversion={schema} error={error} />,
    },
  };
}
