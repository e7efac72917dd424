import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import { datasetFields } from '../../../forms/conditions/index.ts';
import { isObject } from '../../../forms/json.ts';
import { ConditionBuilder } from '../../condition-builder/ConditionBuilder.tsx';
import { useProperty } from '../../definition-text/definition-text.ts';
import { Note } from '../../parts/Note.tsx';
import { useCodes } from '../../providers/use-codes.ts';
import { columnPath } from '../outline/head.ts';

const ways = {
  count: 'Сколько людей',
  distinct: 'Сколько разных значений',
  sum: 'Сумма по людям',
  average: 'Среднее по людям',
};

/** Whom a column counts, and how. */
export function QueryPart({ column, title }: { column: string; title: string }) {
  const path = [...columnPath(column), 'x-query'];
  const { value, problem, disabled, set } = useProperty(path);
  const wrongField = useProperty([...path, 'field']).problem;
  const codes = useCodes();
  const query = isObject(value) ? value : {};
  const way = typeof query.aggregate === 'string' ? query.aggregate : 'count';
  const fields = useMemo(() => datasetFields('learners', codes), [codes]);
  const wanted =
    way === 'distinct'
      ? fields
      : fields.filter(({ values }) => values === 'integer' || values === 'number');
  const chosen = fields.find(({ name }) => name === query.field);
  return (
    <>
      {problem ? <Note tone="bad">{problem}</Note> : null}
      <TextField
        select
        id="query-way"
        label="Что считается"
        value={way}
        disabled={disabled}
        helperText={way === 'average' ? 'Итоги считаются заново, а не складываются' : undefined}
        onChange={({ target }) => {
          const { field: _, ...rest } = query;
          set({ ...rest, aggregate: target.value });
        }}
      >
        {Object.entries(ways).map(([code, name]) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {way === 'count' ? null : (
        <Autocomplete
          id="query-field"
          options={wanted}
          value={chosen ?? null}
          disabled={disabled}
          groupBy={({ group }) => group ?? ''}
          getOptionLabel={({ title: name }) => name}
          getOptionKey={({ name }) => name}
          isOptionEqualToValue={(left, right) => left.name === right.name}
          noOptionsText="Ничего не найдено"
          onChange={(_event, next) => next && set({ ...query, field: next.name })}
          renderInput={(props) => (
            <TextField
              {...props}
              label="По какому сведению"
              error={wrongField !== undefined}
              helperText={wrongField}
            />
          )}
        />
      )}
      <ConditionBuilder
        label={`Графа «${title}»`}
        lead="Считаются те, для кого"
        nothing="Без условий: считаются все."
        fields={fields}
        value={isObject(query.where) ? query.where : undefined}
        disabled={disabled}
        onChange={(where) => set({ ...query, where: where ?? {} })}
      />
    </>
  );
}
