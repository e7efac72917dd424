import { Autocomplete, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { GridCell } from '../../grid/GridCell.tsx';
import type { GridColumn } from '../../grid/types.ts';
import { useColleges } from '../../providers/use-colleges.ts';
import type { Learner } from '../types.ts';

interface GroupChoiceProps {
  organizationId: number | undefined;
  groupName: string;
  onChoose(organizationId: number | undefined, groupName: string): void;
}

/** Names of the groups of an organisation, each told by its first person. */
function useGroups(organizationId: number | undefined): string[] {
  const { data = [] } = useGetList<Learner>(
    'learners',
    {
      filter: { organizationId },
      pagination: { page: 1, perPage: 1000 },
      sort: { field: 'groupName', order: 'ASC' },
    },
    { enabled: organizationId !== undefined },
  );
  return [...new Set(data.map(({ groupName }) => groupName))].sort((a, b) =>
    a.localeCompare(b, 'ru'),
  );
}

export function GroupChoice({ organizationId, groupName, onChoose }: GroupChoiceProps) {
  const colleges = useColleges();
  const groups = useGroups(organizationId);
  return (
    <>
      {colleges.length > 1 ? (
        <Autocomplete
          className="sheet-college"
          options={colleges}
          value={colleges.find(({ id }) => id === organizationId) ?? null}
          getOptionLabel={({ shortName }) => shortName}
          onChange={(_, chosen) => onChoose(chosen?.id, '')}
          noOptionsText="Ничего не найдено"
          renderInput={(params) => <TextField {...params} label="Организация" />}
        />
      ) : null}
      <Autocomplete
        className="sheet-group"
        options={groups}
        value={groupName || null}
        onChange={(_, chosen) => onChoose(organizationId, chosen ?? '')}
        noOptionsText="Такой группы нет"
        renderInput={(params) => <TextField {...params} label="Группа или класс" />}
      />
    </>
  );
}

interface FillDownProps {
  columns: GridColumn[];
  initial: Record<string, string>;
  onFill(common: Record<string, string>): void;
}

/** The same for everybody: one line typed once goes into every row that is still empty. */
export function FillDown({ columns, initial, onFill }: FillDownProps) {
  const [common, setCommon] = useState(initial);
  return (
    <details className="sheet-fill">
      <summary>Заполнить пустые строки одинаково</summary>
      <div className="sheet-fill-cells">
        {columns.map((column) => (
          <div key={column.key} className="sheet-fill-cell">
            <span className="label" aria-hidden="true">
              {column.title}
            </span>
            <GridCell
              column={column}
              rowKey="common"
              label="для всех"
              value={common[column.key] ?? ''}
              onChange={(_, key, value) => setCommon((old) => ({ ...old, [key]: value }))}
            />
          </div>
        ))}
        <Button onClick={() => onFill(common)}>Заполнить пустые</Button>
      </div>
    </details>
  );
}
