import CloseIcon from '@mui/icons-material/CloseOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useMemo, useState } from 'react';
import { useListContext } from 'react-admin';
import { questionFields, titlesOfFields } from '../../forms/conditions/index.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';
import { describePredicate } from '../../forms/predicates/index.ts';
import type { Register } from '../../forms/registers/index.ts';
import { ConditionBuilder } from '../condition-builder/ConditionBuilder.tsx';

/** Records chosen by a condition over the register's own fields, built as every condition is. */
export function ConditionFilter({ register }: { register: Register }) {
  const { filterValues, setFilters } = useListContext();
  const [draft, setDraft] = useState<JsonObject>();
  const fields = useMemo(() => questionFields(register.schema), [register]);
  const { where, ...others } = filterValues;
  const chosen: JsonObject | undefined = isObject(where) ? where : undefined;
  const show = (next: JsonObject | undefined) => {
    setFilters(next && Object.keys(next).length > 0 ? { ...others, where: next } : others);
    setDraft(undefined);
  };
  return (
    <span className={`filter-chip${chosen ? ' filter-chip-on' : ''}`}>
      <button
        type="button"
        className="plain-button"
        aria-haspopup="dialog"
        aria-expanded={draft !== undefined}
        onClick={() => setDraft(chosen ?? {})}
      >
        По полям записи
        {chosen ? (
          <>
            : <b>{describePredicate(chosen, titlesOfFields(fields))}</b>
          </>
        ) : (
          <ExpandMoreIcon aria-hidden="true" />
        )}
      </button>
      {chosen ? (
        <button
          type="button"
          className="plain-button"
          aria-label="Убрать условие «По полям записи»"
          onClick={() => show(undefined)}
        >
          <CloseIcon aria-hidden="true" />
        </button>
      ) : null}
      {draft ? (
        <Dialog open fullWidth maxWidth="md" onClose={() => setDraft(undefined)}>
          <DialogTitle>Какие записи показать</DialogTitle>
          <DialogContent>
            <ConditionBuilder
              label="Записи"
              lead="Показаны записи, в которых"
              nothing="Без условий: показаны все записи."
              fields={fields}
              value={draft}
              onChange={(next) => setDraft(next ?? {})}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setDraft(undefined)}>Отмена</Button>
            <Button variant="contained" color="primary" onClick={() => show(draft)}>
              Показать
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </span>
  );
}
