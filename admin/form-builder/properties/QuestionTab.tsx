import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { isObject } from '../../../forms/json.ts';
import { type QuestionProperty, questionTypeNamed } from '../../../forms/questions/index.ts';
import { useKeys } from '../../definition-text/keys/use-keys.ts';
import { OwnChanges } from '../../definition-text/layers/Origin.tsx';
import { useLayers } from '../../definition-text/layers/use-layers.ts';
import { DraftField } from '../../parts/DraftField.tsx';
import { withType } from '../operations/bring-back.ts';
import { setRequired } from '../operations/fields.ts';
import { typesFor } from '../palette/items.ts';
import { useBuilder } from '../use-builder.ts';
import { CodeBox } from './CodeBox.tsx';
import { KeyWays } from './KeyWays.tsx';
import { otherType } from './other-type.ts';
import { PropertyBox } from './PropertyBox.tsx';
import { Part } from './parts/Part.tsx';
import { useField } from './use-field.ts';

/** What is asked and how it is answered. */
export function QuestionTab({ id }: { id: string }) {
  const { kind, body, place, edit, apply, issues, places, prefix: ownPrefix } = useBuilder();
  const keys = useKeys();
  const { field, type, required, path, disabled, value, set, replace } = useField(id);
  const { above } = useLayers();
  const prefix = path.join('.');
  const wrong = issues.filter(({ path: at }) => at === prefix || at.startsWith(`${prefix}.`));
  const asked = place.paged;
  const node = places.get(id)?.node;
  const types = typesFor(place.paged);
  const known = types.some(({ code }) => code === type.code);
  return (
    <div className="property-boxes">
      {wrong.length > 0 ? (
        <p className="field-error">
          {[...new Set(wrong.map(({ message }) => message))].join('. ')}
        </p>
      ) : null}
      <KeyWays id={id} />
      <OwnChanges
        kind={kind}
        path={path}
        body={body}
        readOnly={disabled}
        onReturn={() => {
          const whole = above(path);
          if (isObject(whole)) replace(whole, 'Возвращено как выше');
        }}
      />
      <DraftField
        id="question-title"
        label={
          type.holds === 'section' ? 'Название раздела' : asked ? 'Текст вопроса' : 'Название поля'
        }
        value={String(field.title ?? '')}
        multiline
        disabled={disabled}
        maxLength={500}
        onCommit={(title) => set(['title'], title, `Текст: «${title}»`)}
      />
      <DraftField
        id="question-description"
        label={
          !type.answered && !type.computed && !type.holds
            ? 'Сам текст'
            : asked
              ? 'Пояснение под вопросом'
              : 'Пояснение под полем'
        }
        value={String(field.description ?? '')}
        multiline
        disabled={disabled}
        maxLength={4000}
        onCommit={(text) => set(['description'], text === '' ? undefined : text)}
      />
      <div className="form-pair">
        <TextField
          select
          id="question-type"
          label="Вид ответа"
          value={type.code}
          disabled={disabled || !known || node?.tied === true || (node?.children.length ?? 0) > 0}
          helperText={type.foreign ? 'Правится в исходном тексте' : undefined}
          onChange={({ target }) => {
            const next = questionTypeNamed(target.value);
            if (!next) return;
            const held = keys.at(path);
            const edited = withType(edit, id, otherType(field, next), { held, prefix: ownPrefix });
            const fresh = edited.ids.includes(id) ? '' : '. Это новый вопрос, код у него свой';
            apply(edited.text, `Вид ответа: ${next.title.toLowerCase()}${fresh}`, edited.ids);
          }}
        >
          {known ? null : (
            <MenuItem value={type.code} disabled>
              {type.title}
            </MenuItem>
          )}
          {types.map(({ code, title }) => (
            <MenuItem key={code} value={code}>
              {title}
            </MenuItem>
          ))}
        </TextField>
        <CodeBox key={id} id={id} disabled={disabled} />
      </div>
      {rowsOf(type.properties).map((row) => (
        <div
          key={row.map(({ label }) => label).join()}
          className={row.length > 1 ? 'form-pair' : undefined}
        >
          {row.map((property) =>
            property.box === 'part' ? (
              <Part key={property.editor} editor={property.editor} label={property.label} id={id} />
            ) : (
              <PropertyBox
                key={property.path.join('.')}
                id={`question-${property.path.join('-')}`}
                property={property}
                value={value(property.path)}
                disabled={disabled}
                onValue={(next) => set(property.path, next)}
              />
            ),
          )}
        </div>
      ))}
      {type.answered && type.group !== 'result' ? (
        <FormControlLabel
          label="Обязательный ответ"
          control={
            <Switch
              size="small"
              checked={required}
              disabled={disabled}
              onChange={(_event, checked) =>
                apply(
                  setRequired(edit, [id], checked),
                  checked ? 'Ответ обязателен' : 'Ответ не обязателен',
                )
              }
            />
          }
        />
      ) : null}
    </div>
  );
}

const paired = new Set(['number', 'count', 'day']);

/** Limits stand side by side, two and two. */
function rowsOf(properties: readonly QuestionProperty[]): QuestionProperty[][] {
  const rows: QuestionProperty[][] = [];
  for (const property of properties) {
    const last = rows.at(-1);
    const [first] = last ?? [];
    if (last?.length === 1 && first && paired.has(first.box) && paired.has(property.box))
      last.push(property);
    else rows.push([property]);
  }
  return rows;
}
