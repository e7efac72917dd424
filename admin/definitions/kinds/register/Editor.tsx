import { FieldsEditor, type NamedPlace } from '../../editor/FieldsEditor.tsx';
import type { EditorProps } from '../kind.ts';
import { RegisterProperties } from './RegisterProperties.tsx';

const places: readonly [NamedPlace, ...NamedPlace[]] = [
  { schema: 'schema', paged: false, title: 'Поля записи' },
];

export function RegisterEditor(props: EditorProps) {
  return (
    <FieldsEditor {...props} places={places}>
      <RegisterProperties />
    </FieldsEditor>
  );
}
