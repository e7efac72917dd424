import PageIcon from '@mui/icons-material/InsertDriveFileOutlined';
import { TextField } from '@mui/material';
import { useState } from 'react';
import { addPage } from '../operations/pages.ts';
import { useBuilder } from '../use-builder.ts';
import { searched, sectionsOf, typesFor } from './items.ts';
import { PaletteItem } from './PaletteItem.tsx';
import { ReadyFields } from './ReadyFields.tsx';
import { ReturnFields } from './ReturnFields.tsx';

/** What may be put on the form: types of questions by group, pages, and ready questions of the methodology. */
export function Palette() {
  const { place, readOnly, insert, edit, prefix, page, apply, setPage } = useBuilder();
  const [search, setSearch] = useState('');
  const types = searched(typesFor(place.paged), search);
  const pageFits = 'страница лист шаг'.includes(search.trim().toLowerCase());
  return (
    <section className="fields-pane" aria-label="Поля">
      <div className="row">
        <h2 className="grow">Поля</h2>
        <span className="small mute">
          перетащите или <kbd>Insert</kbd>
        </span>
      </div>
      <TextField
        size="small"
        value={search}
        placeholder="Найти поле"
        onChange={({ target }) => setSearch(target.value)}
        slotProps={{ htmlInput: { 'aria-label': 'Найти поле' } }}
      />
      {sectionsOf(types).map(({ group, title, types: own }) => (
        <div key={group}>
          <h3 className="field-types-title">{title}</h3>
          <div className="field-types">
            {own.map((type) => (
              <PaletteItem
                key={type.code}
                type={type}
                disabled={readOnly}
                onInsert={() => insert(type)}
              />
            ))}
            {group === 'layout' && place.paged && pageFits ? (
              <button
                type="button"
                className="field-type"
                disabled={readOnly}
                title="Новая страница за открытой"
                onClick={() => {
                  const added = addPage(edit, prefix, page);
                  apply(added.text, 'Добавлена страница');
                  setPage(added.key);
                }}
              >
                <PageIcon aria-hidden="true" />
                Страница
              </button>
            ) : null}
          </div>
        </div>
      ))}
      {types.length === 0 ? <p className="small second">Такого поля нет.</p> : null}
      <ReturnFields search={search} />
      <ReadyFields search={search} />
    </section>
  );
}
