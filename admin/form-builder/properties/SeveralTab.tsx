import { Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { wordFor } from '../../parts/formats.ts';
import { setRequired } from '../operations/fields.ts';
import { isRequired } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

/** What may be done to several questions at once. */
export function SeveralTab() {
  const { selected, body, place, edit, readOnly, outline, apply, move, duplicate, remove, wrap } =
    useBuilder();
  const count = selected.length;
  const all = selected.every((id) => isRequired(body, place, id));
  return (
    <div className="property-boxes">
      <p>
        Выбрано: {count} {wordFor(count, 'поле', 'поля', 'полей')}
      </p>
      <FormControlLabel
        label="Ответы обязательны"
        control={
          <Switch
            size="small"
            checked={all}
            disabled={readOnly}
            onChange={(_event, checked) =>
              apply(
                setRequired(edit, selected, checked),
                checked ? 'Ответы обязательны' : 'Ответы не обязательны',
              )
            }
          />
        }
      />
      {place.paged && outline.pages.length > 1 ? (
        <TextField
          select
          id="several-page"
          label="Перенести на страницу"
          value=""
          disabled={readOnly}
          onChange={({ target }) => move(selected, { page: target.value })}
        >
          {outline.pages
            .filter(({ key }) => key !== '')
            .map(({ key, title }) => (
              <MenuItem key={key} value={key}>
                {title}
              </MenuItem>
            ))}
        </TextField>
      ) : null}
      {readOnly ? null : (
        <div className="row-wrap">
          <Button size="small" onClick={wrap}>
            Собрать в раздел
          </Button>
          <Button size="small" onClick={duplicate}>
            Копии рядом
          </Button>
          <Button size="small" color="error" onClick={remove}>
            Удалить
          </Button>
        </div>
      )}
    </div>
  );
}
