// The part of an event's form that its type defines: nothing here knows any type.
import { useWatch } from 'react-hook-form';
import { fieldsIn } from '../../forms/questionnaires/index.ts';
import { SchemaFields } from '../json-form/index.ts';
import './events.css';
import { useEventType } from './use-event-type.ts';

export function TypeFields() {
  const versionId: unknown = useWatch({ name: 'eventTypeVersionId' });
  const type = useEventType(typeof versionId === 'number' ? versionId : undefined);
  if (!type || fieldsIn(type.schema).size === 0) return null;
  return (
    <SchemaFields
      key={type.code}
      source="fields"
      schema={type.schema}
      legend={type.title}
      problem="Проверьте сведения по виду мероприятия"
      idPrefix="event"
      className="type-fields"
    />
  );
}
