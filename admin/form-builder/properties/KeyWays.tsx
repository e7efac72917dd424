// Ways out where a code belongs to another thing: say that it is the same, or take a code of one's own.
import { keyIssues } from '../../../forms/definitions/keys/check-keys.ts';
import { WAS } from '../../../forms/definitions/keys/things.ts';
import { isObject } from '../../../forms/json.ts';
import { useKeys } from '../../definition-text/keys/use-keys.ts';
import { refineAt } from '../../definition-text/text/refine-text.ts';
import { saySame, withFreshKey } from '../operations/bring-back.ts';
import { valueIn } from '../outline/fields.ts';
import { useBuilder } from '../use-builder.ts';
import { useField } from './use-field.ts';

const keywords: ReadonlySet<string> = new Set(Object.values(keyIssues));
const lists = ['oneOf', 'items.oneOf', 'x-rows', 'x-columns'];

export function KeyWays({ id }: { id: string }) {
  const { edit, body, prefix, issues, apply } = useBuilder();
  const { field, path, disabled } = useField(id);
  const title = String(field.title ?? id);
  const keys = useKeys();
  const own = path.join('.');
  const told = issues.filter(({ keyword }) => keywords.has(keyword));
  const whole = told.find(({ path: at }) => at === own || at === `${own}.type`);
  const parts = lists.flatMap((list) => {
    const start = `${own}.${list}.`;
    return told
      .filter(({ path: at }) => at.startsWith(start))
      .map(({ path: at }) => ({ list, code: at.slice(start.length) }));
  });
  if (disabled || (!whole && parts.length === 0)) return null;
  const was = whole?.keyword === keyIssues.type ? undefined : keys.at(path).at(-1)?.title;
  return (
    <div className="row-wrap">
      {whole && was !== undefined ? (
        <button
          type="button"
          className="link-button"
          onClick={() => apply(saySame(edit, id, was), `Тот же вопрос: «${was}»`)}
        >
          Это тот же вопрос «{was}»
        </button>
      ) : null}
      {whole ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            const edited = withFreshKey(edit, id, prefix);
            apply(edited.text, `Новый код: «${title}»`, edited.ids);
          }}
        >
          Дать новый код
        </button>
      ) : null}
      {parts.map(({ list, code }) => {
        const at = [...path, ...list.split('.')];
        const before = keys.at([...at, code]).at(-1)?.title;
        const entries = valueIn(body, at);
        if (before === undefined || !Array.isArray(entries)) return null;
        const next = entries.map((entry) =>
          isObject(entry) && String(entry.const) === code ? { ...entry, [WAS]: before } : entry,
        );
        return (
          <button
            key={`${list} ${code}`}
            type="button"
            className="link-button"
            onClick={() => apply(refineAt(edit.text, at, next), `То же самое: «${before}»`)}
          >
            Код {code}: это то же, что «{before}»
          </button>
        );
      })}
    </div>
  );
}
