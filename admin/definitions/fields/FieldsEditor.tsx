import AddIcon from '@mui/icons-material/AddOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { useLayers } from '../layers/use-layers.ts';
import { newField } from './answer-kinds.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { FieldRow } from './FieldRow.tsx';
import { type FieldGroup, type FieldPlace, readFields } from './field-place.ts';
import {
  addField,
  addPage,
  duplicateField,
  freeKey,
  moveField,
  removeField,
} from './operations.ts';
import { PageHead } from './PageHead.tsx';

export interface FieldsEditorProps {
  title: string;
  text: string;
  body: JsonObject;
  place: FieldPlace;
  issues: readonly Issue[];
  /** Keys of the version in force: their codes are taken for good. */
  publishedKeys: ReadonlySet<string>;
  facts: boolean;
  readOnly: boolean;
  open: string | undefined;
  onOpen(key: string | undefined): void;
  onText(text: string): void;
}

export function FieldsEditor(props: FieldsEditorProps) {
  const { title, text, body, place, issues, publishedKeys, facts, readOnly, open, onOpen, onText } =
    props;
  const { prefix: prefixOfPlace } = useLayers();
  const [said, setSaid] = useState('');
  const edit = { text, body, place };
  const table = readFields(body, place);
  const prefix = `${place.schema}.properties.`;
  const issuesOf = (key: string) =>
    issues.filter(({ path }) => path === prefix + key || path.startsWith(`${prefix}${key}.`));
  const titleOf = (key: string) => String(table.fields.get(key)?.title ?? key);

  const add = (page: string) => {
    const key = freeKey(table, `${prefixOfPlace}${place.paged ? 'question' : 'field'}`);
    onText(addField(edit, newField(place.paged ? 'Новый вопрос' : 'Новое поле'), page, key));
    onOpen(key);
  };
  const copy = (key: string) => {
    const { text: next, key: fresh } = duplicateField(edit, key, prefixOfPlace);
    onText(next);
    onOpen(fresh);
  };
  const rows = (group: FieldGroup) => (
    <ul className="field-rows">
      {group.fields.map((key) => {
        const field = table.fields.get(key) ?? {};
        const wrong = issuesOf(key);
        return (
          <FieldRow
            key={key}
            name={key}
            path={[place.schema, 'properties', key]}
            field={field}
            required={table.required.has(key)}
            wrong={wrong.length > 0}
            open={open === key}
            readOnly={readOnly}
            onToggle={() => onOpen(open === key ? undefined : key)}
            onMove={(step) => {
              onText(moveField(edit, key, step));
              setSaid(`«${titleOf(key)}» ${step < 0 ? 'выше' : 'ниже'}`);
            }}
            onDuplicate={() => copy(key)}
            onRemove={() => {
              onText(removeField(edit, key));
              setSaid(`«${titleOf(key)}» удалён. Вернуть можно кнопкой отмены`);
            }}
          >
            <FieldEditor
              name={key}
              field={field}
              table={table}
              edit={edit}
              issues={wrong}
              codeFixed={publishedKeys.has(key)}
              facts={facts}
              disabled={readOnly}
              onText={(next, renamed) => {
                onText(next);
                if (renamed) onOpen(renamed);
              }}
            />
          </FieldRow>
        );
      })}
    </ul>
  );

  return (
    <section className="fields-editor">
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <div className="row">
        <h2 className="grow">{title}</h2>
        {place.paged && !readOnly ? (
          <Button
            size="small"
            startIcon={<AddIcon />}
            onClick={() => onText(addPage(edit, prefixOfPlace))}
          >
            Добавить страницу
          </Button>
        ) : null}
      </div>
      {table.groups.map((group, index) => (
        <div key={group.key} className="field-group">
          {place.paged ? (
            <PageHead
              group={group}
              number={index + 1}
              edit={edit}
              readOnly={readOnly}
              removable={group.fields.length === 0 && table.groups.length > 1}
              onText={onText}
            />
          ) : null}
          {group.fields.length > 0 ? (
            rows(group)
          ) : (
            <p className="small second field-none">Полей пока нет.</p>
          )}
          {readOnly || (place.paged && group.key === '') ? null : (
            <Button
              variant="text"
              size="small"
              startIcon={<AddIcon />}
              onClick={() => add(group.key)}
            >
              {place.paged ? 'Добавить вопрос' : 'Добавить поле'}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
