import { FieldsEditor, type NamedPlace } from '../../editor/FieldsEditor.tsx';
import type { EditorProps } from '../kind.ts';
import { WhoAnswers } from './WhoAnswers.tsx';

const places: readonly [NamedPlace, ...NamedPlace[]] = [
  { schema: 'schema', paged: true, title: 'Вопросы' },
];

export function QuestionnaireEditor(props: EditorProps) {
  return (
    <FieldsEditor {...props} places={places}>
      <WhoAnswers />
    </FieldsEditor>
  );
}
