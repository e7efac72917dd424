import BranchIcon from '@mui/icons-material/CallSplitOutlined';
import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { fieldKeyPattern, isInheritedName } from '../../../forms/definitions/head.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { describePredicate, describeValue } from '../../../forms/predicates/index.ts';
import { isObject } from '../../../forms/questionnaires/field-interpreter.ts';
import { optionsOf } from '../../../forms/questions/options.ts';
import { DraftField } from '../DraftField.tsx';
import { OwnChanges } from '../layers/Origin.tsx';
import { useLayers } from '../layers/use-layers.ts';
import { useDefinitionText } from '../properties/definition-text.ts';
import {
  answerKindOf,
  answerKinds,
  hasChoices,
  isAnswerKind,
  withAnswerKind,
} from './answer-kinds.ts';
import { FactSelect } from './FactSelect.tsx';
import { factLinkOf, linkJson } from './fact-values.ts';
import type { FieldTable } from './field-place.ts';
import { OptionsEditor } from './OptionsEditor.tsx';
import {
  type FieldEdit,
  moveToPage,
  renameField,
  replaceField,
  setKeyword,
  setRequired,
} from './operations.ts';

interface FieldEditorProps {
  name: string;
  field: JsonObject;
  table: FieldTable;
  edit: FieldEdit;
  issues: readonly Issue[];
  /** Published keys hold answers: their code stays for good. */
  codeFixed: boolean;
  /** Events have no facts: what attendance counts as is said by the type itself. */
  facts: boolean;
  disabled: boolean;
  onText(text: string, key?: string): void;
}

const numeric = new Set(['integer', 'number']);

export function FieldEditor(props: FieldEditorProps) {
  const { name, field, table, edit, issues, facts, disabled, onText } = props;
  const kind = answerKindOf(field);
  const { kind: kindOfText } = useDefinitionText();
  const { above } = useLayers();
  const path = [edit.place.schema, 'properties', name];
  const id = `field-${edit.place.schema}-${name}`;
  const set = (keyword: string, value: JsonObject[string] | undefined) =>
    onText(setKeyword(edit, name, keyword, value));
  const page = table.groups.find(({ fields }) => fields.includes(name))?.key ?? '';
  const pages = table.groups.filter(({ key }) => key !== '');
  const problem = issues[0]?.message;
  // A questionnaire asks; an event and a record of a register have fields to fill in.
  const asks = edit.place.paged;
  return (
    <div className="field-editor">
      {problem ? (
        <p className="field-error">
          {[...new Set(issues.map(({ message }) => message))].join('. ')}
        </p>
      ) : null}
      <OwnChanges
        kind={kindOfText}
        path={path}
        body={edit.body}
        readOnly={disabled}
        onReturn={() => {
          const value = above(path);
          if (isObject(value)) onText(replaceField(edit, name, value));
        }}
      />
      <DraftField
        id={`${id}-title`}
        label={asks ? 'Текст вопроса' : 'Название поля'}
        value={String(field.title ?? '')}
        multiline
        disabled={disabled}
        maxLength={500}
        onCommit={(title) => set('title', title)}
      />
      <DraftField
        id={`${id}-description`}
        label={asks ? 'Пояснение под вопросом' : 'Пояснение под полем'}
        value={String(field.description ?? '')}
        multiline
        disabled={disabled}
        maxLength={4000}
        onCommit={(text) => set('description', text === '' ? undefined : text)}
      />
      <div className="form-pair">
        <TextField
          select
          id={`${id}-kind`}
          label="Вид ответа"
          value={kind}
          disabled={disabled || kind === 'other'}
          onChange={({ target }) => {
            if (isAnswerKind(target.value))
              onText(replaceField(edit, name, withAnswerKind(field, target.value)));
          }}
          helperText={kind === 'other' ? 'Правится в исходном тексте' : undefined}
        >
          {Object.entries(answerKinds).map(([value, title]) => (
            <MenuItem key={value} value={value} disabled={value === 'other'}>
              {title}
            </MenuItem>
          ))}
        </TextField>
        <CodeField {...props} />
        {pages.length > 1 ? (
          <TextField
            select
            id={`${id}-page`}
            label="Страница"
            value={page}
            disabled={disabled}
            onChange={({ target }) => onText(moveToPage(edit, name, target.value))}
          >
            {pages.map(({ key, title }) => (
              <MenuItem key={key} value={key}>
                {title}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
      </div>
      {hasChoices(kind) ? (
        <OptionsEditor
          field={field}
          path={kind === 'many' ? [...path, 'items', 'oneOf'] : [...path, 'oneOf']}
          disabled={disabled}
          onOptions={(options, link) => {
            const shape: JsonObject =
              kind === 'many' && isObject(field.items)
                ? { ...field, items: { ...field.items, oneOf: options }, maxItems: options.length }
                : { ...field, oneOf: options };
            delete shape.enum;
            if (link) shape['x-fact'] = linkJson(link);
            onText(replaceField(edit, name, shape));
          }}
        />
      ) : null}
      {numeric.has(String(field.type)) && !hasChoices(kind) ? (
        <div className="form-pair">
          <Limit
            id={`${id}-min`}
            label="Не меньше"
            value={field.minimum}
            disabled={disabled}
            onLimit={(limit) => set('minimum', limit)}
          />
          <Limit
            id={`${id}-max`}
            label="Не больше"
            value={field.maximum}
            disabled={disabled}
            onLimit={(limit) => set('maximum', limit)}
          />
        </div>
      ) : null}
      {kind === 'line' || kind === 'text' ? (
        <div className="form-pair">
          <Limit
            id={`${id}-length`}
            label="Знаков не больше"
            value={field.maxLength}
            disabled={disabled}
            onLimit={(limit) => set('maxLength', limit)}
          />
          <span />
        </div>
      ) : null}
      {facts ? (
        <FactSelect
          id={`${id}-fact`}
          field={field}
          disabled={disabled}
          onFact={(fact) =>
            set('x-fact', fact === undefined ? undefined : linkJson({ name: fact, values: {} }))
          }
        />
      ) : null}
      {facts && kind === 'yes-no' && factLinkOf(field) ? (
        <p className="small second">
          «Да» означает «{factLinkOf(field)?.values.true === false ? 'нет' : 'да'}» для факта.
        </p>
      ) : null}
      <FormControlLabel
        label="Обязательный ответ"
        control={
          <Switch
            size="small"
            checked={table.required.has(name)}
            disabled={disabled}
            onChange={(_event, checked) => onText(setRequired(edit, name, checked))}
          />
        }
      />
      <Condition field={field} table={table} keyword="x-visible-when" word="Показывается, если" />
      <Condition field={field} table={table} keyword="x-required-when" word="Обязателен, если" />
    </div>
  );
}

function CodeField({ name, table, edit, codeFixed, disabled, onText }: FieldEditorProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <DraftField
      id={`field-${edit.place.schema}-${name}-code`}
      label={codeFixed ? 'Код, не меняется' : 'Код'}
      value={name}
      disabled={disabled || codeFixed}
      problem={problem}
      maxLength={63}
      onCommit={(next) => {
        if (next === name) return setProblem(undefined);
        if (!new RegExp(fieldKeyPattern).test(next) || isInheritedName(next))
          return setProblem('Латинские буквы, цифры и подчёркивание; начинается с буквы');
        if (table.fields.has(next)) return setProblem('Такой код уже есть: назовите иначе');
        setProblem(undefined);
        onText(renameField(edit, name, next), next);
      }}
    />
  );
}

interface LimitProps {
  id: string;
  label: string;
  value: JsonObject[string] | undefined;
  disabled: boolean;
  onLimit(limit: number | undefined): void;
}

function Limit({ id, label, value, disabled, onLimit }: LimitProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <DraftField
      id={id}
      label={label}
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      disabled={disabled}
      problem={problem}
      onCommit={(text) => {
        const number = Number(text.replace(',', '.'));
        const wrong = text.trim() !== '' && !Number.isFinite(number);
        setProblem(wrong ? 'Введите число' : undefined);
        if (!wrong) onLimit(text.trim() === '' ? undefined : number);
      }}
    />
  );
}

interface ConditionProps {
  field: JsonObject;
  table: FieldTable;
  keyword: 'x-visible-when' | 'x-required-when';
  word: string;
}

function Condition({ field, table, keyword, word }: ConditionProps) {
  const condition = field[keyword];
  if (!isObject(condition)) return null;
  const sentence = describePredicate(condition, {
    field: (name) => `«${String(table.fields.get(name)?.title ?? name)}»`,
    value: (name, value) => {
      const option = optionsOf(table.fields.get(name) ?? {}).find((one) => one.const === value);
      return option ? `«${option.title}»` : describeValue(value);
    },
  });
  return (
    <p className="condition-line small">
      <BranchIcon aria-hidden="true" />
      <span>
        {word} {sentence}. <span className="mute">Условие меняют в исходном тексте.</span>
      </span>
    </p>
  );
}
