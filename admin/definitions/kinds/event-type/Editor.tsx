import { FieldsEditor, type NamedPlace } from '../../editor/FieldsEditor.tsx';
import type { EditorProps } from '../kind.ts';
import { EventTypeProperties } from './EventTypeProperties.tsx';

const places: readonly [NamedPlace, ...NamedPlace[]] = [
  { schema: 'schema', paged: false, title: 'Сведения о событии' },
  { schema: 'participantSchema', paged: false, title: 'Сведения об участнике' },
];

export function EventTypeEditor(props: EditorProps) {
  return (
    <FieldsEditor {...props} places={places}>
      <EventTypeProperties />
    </FieldsEditor>
  );
}
