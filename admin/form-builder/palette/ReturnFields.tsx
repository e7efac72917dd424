// Questions that published versions held and the draft does not: brought back with their code, never made anew over it.
import { useNotify } from 'react-admin';
import { useKeys } from '../../definition-text/keys/use-keys.ts';
import { bodyOf } from '../../definition-text/text/read-text.ts';
import type { DefinitionVersion } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { bringBack, type Gone, goneFrom } from '../operations/bring-back.ts';
import { keyOf } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';

const mostShown = 100;

export function ReturnFields({ search }: { search: string }) {
  const { place, readOnly, edit, apply, here } = useBuilder();
  const { entries } = useKeys();
  const notify = useNotify();
  const word = search.trim().toLowerCase();
  const gone = readOnly
    ? []
    : goneFrom(edit, entries).filter(({ id, title }) =>
        `${title} ${keyOf(id)}`.toLowerCase().includes(word),
      );
  if (gone.length === 0) return null;
  const back = async ({ id, title, versionId }: Gone) => {
    try {
      const { json } = await request<DefinitionVersion>(`definition-versions/${versionId}`);
      const version = bodyOf(json.body);
      if (!version) throw new Error(json.code);
      const edited = bringBack(edit, version, id, here());
      apply(edited.text, `Возвращено: «${title}»`, edited.ids);
    } catch {
      notify('Прежняя версия не открылась: повторите', { type: 'error' });
    }
  };
  return (
    <details className="ready" open={word !== ''}>
      <summary>
        {place.paged ? 'Вернуть удалённый вопрос' : 'Вернуть удалённое поле'}: {gone.length}
      </summary>
      <ul>
        {gone.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button type="button" className="ready-item" onClick={() => void back(one)}>
              {one.title}
              <span className="small mute">
                код {keyOf(one.id)}, версия {one.number}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
