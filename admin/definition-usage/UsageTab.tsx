import { MenuItem, Skeleton, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldName } from '../../forms/definitions/references/index.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { factTitle } from '../../forms/risk/fact-catalogue.ts';
import { readText } from '../definition-text/text/read-text.ts';
import { EmptyState } from '../parts/Note.tsx';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { FactUsers } from './FactUsers.tsx';
import { RecordsMade } from './RecordsMade.tsx';
import { UsingElements } from './UsingElements.tsx';
import { type Usage, usageOf } from './usage.ts';
import './usage.css';

const parts = ['schema', 'participantSchema'] as const;

/** Questions, columns, fields: whatever of the element others may lean on. */
function partsOf(body: JsonObject | undefined): { path: string; title: string }[] {
  return parts.flatMap((part) => {
    const schema = body?.[part];
    if (!isObject(schema)) return [];
    return [...fieldsIn(schema)].map(([key, field]) => ({
      path: fieldName(part, key),
      title: String(field.title ?? key),
    }));
  });
}

/** Who reads the element or one part of it, what was made by it and what it rests on itself. */
export function UsageTab({ resource, row }: { resource: string; row: DefinitionRow }) {
  const [path, setPath] = useState('');
  const { body } = readText(row.kind, row.published ?? row.draft ?? '{}');
  const choices = partsOf(body);
  const { data, error } = useQuery({
    queryKey: [resource, 'usage', row.id, row.version, path],
    queryFn: () => usageOf(resource, row.id, path),
  });
  return (
    <div className="usage stack">
      {choices.length > 0 ? (
        <TextField
          select
          id="usage-part"
          label="Что именно"
          value={path}
          onChange={(event) => setPath(event.target.value)}
          className="usage-part"
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">Элемент целиком</MenuItem>
          {choices.map((choice) => (
            <MenuItem key={choice.path} value={choice.path}>
              {choice.title}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      {error ? <EmptyState title="Сведения не загрузились">{error.message}</EmptyState> : null}
      {!data && !error ? <Skeleton height={120} /> : null}
      {data ? <UsesFound usage={data} part={path !== ''} /> : null}
    </div>
  );
}

/** @param part the question is about one part of the element, not the whole. */
export function UsesFound({ usage, part }: { usage: Usage; part: boolean }) {
  const { definitions, own, records, gives } = usage;
  const facts = gives.filter(({ to }) => to === 'fact').map(({ name }) => factTitle(name));
  const read = new Map(
    usage.reads.filter(({ to }) => to === 'fact').map(({ name, where }) => [name, where]),
  );
  return (
    <>
      {facts.length > 0 ? <p className="second">Даёт сведения: {facts.join('; ')}</p> : null}
      {part || records.length === 0 ? null : (
        <section>
          <h2>Записи по его версиям</h2>
          <RecordsMade records={records} />
        </section>
      )}
      <section>
        <h2>На него ссылаются</h2>
        {definitions.length + own.length === 0 ? (
          <p className="second">Других элементов, которым это нужно, нет.</p>
        ) : (
          <>
            <UsingElements elements={definitions} />
            {own.length > 0 ? (
              <p className="second">
                В этом же элементе: {own.map(({ where }) => where).join('; ')}
              </p>
            ) : null}
          </>
        )}
      </section>
      {read.size > 0 ? (
        <section>
          <h2>На что опирается сам</h2>
          <ul className="usage-list">
            {[...read].map(([name, where]) => (
              <FactUsers key={name} fact={name} where={where} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
