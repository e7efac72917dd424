import { MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import { datasetFields } from '../../../forms/conditions/index.ts';
import { distinctOf } from '../../../forms/indicators/index.ts';
import { isObject } from '../../../forms/json.ts';
import { type QueryDataset, queryDatasets } from '../../../forms/queries/schema.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { Note } from '../../parts/Note.tsx';
import { useCodes } from '../../providers/use-codes.ts';
import { useProperty } from '../definition-text.ts';

function isDataset(value: unknown): value is QueryDataset {
  return typeof value === 'string' && Object.hasOwn(queryDatasets, value);
}

/** What is counted: the section, rows or different values, and which of them. */
export function QueryEditor({ path, title, help }: { path: string; title: string; help: string }) {
  const { value, problem, locked, disabled, set } = useProperty([path]);
  const codes = useCodes();
  const query = isObject(value) ? value : {};
  const dataset = isDataset(query.dataset) ? query.dataset : 'learners';
  const fields = useMemo(() => datasetFields(dataset, codes), [dataset, codes]);
  const distinct = distinctOf(dataset);
  const label = (what: string) => `${title}: ${what}`;

  return (
    <section className="form-column">
      <h2>{title}</h2>
      <p className="small second">{locked ? 'Закреплено федеральной версией.' : help}</p>
      {problem ? <Note tone="bad">{problem}</Note> : null}
      <div className="form-pair">
        <TextField
          select
          label="Что считается"
          value={dataset}
          disabled={disabled}
          onChange={({ target }) => set({ dataset: target.value, where: {}, aggregate: 'count' })}
          slotProps={{ htmlInput: { 'aria-label': label('раздел') } }}
        >
          {Object.entries(queryDatasets).map(([code, name]) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {distinct ? (
          <TextField
            select
            label="Как считается"
            value={query.aggregate === 'distinct' ? 'distinct' : 'count'}
            disabled={disabled}
            onChange={({ target }) => {
              const { field: _, ...rest } = query;
              set(
                target.value === 'distinct'
                  ? { ...rest, aggregate: 'distinct', field: distinct.name }
                  : { ...rest, aggregate: 'count' },
              );
            }}
            slotProps={{ htmlInput: { 'aria-label': label('без повторений') } }}
          >
            <MenuItem value="count">все записи</MenuItem>
            <MenuItem value="distinct">{distinct.title}</MenuItem>
          </TextField>
        ) : null}
      </div>
      <ConditionBuilder
        label={title}
        lead="Считаются те, для кого"
        nothing="Без условий: считаются все."
        fields={fields}
        value={isObject(query.where) ? query.where : undefined}
        disabled={disabled}
        onChange={(where) => set({ ...query, where: where ?? {} })}
      />
    </section>
  );
}
