import { describedBy, type FieldWidgetProps, hasErrors } from '../described-by.ts';
import { Combobox } from './Combobox.tsx';
import { optionsIn, placeOf } from './options.ts';

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е').trim();
const most = 50;

/** A list too long to look through: one writes a part of a word. */
export function SearchChoice(props: FieldWidgetProps) {
  const list = optionsIn(props);
  const chosen = placeOf(list, props.value);
  const suggest = (query: string) => {
    const words = plain(query).split(/\s+/);
    return list
      .map(({ label }, at) => ({ value: String(at), title: label }))
      .filter(({ title }) => words.every((word) => plain(title).includes(word)))
      .slice(0, most);
  };
  return (
    <Combobox
      id={props.id}
      shown={list[Number(chosen || -1)]?.label ?? ''}
      suggest={suggest}
      onChoose={(place) =>
        props.onChange(place === undefined ? props.options.emptyValue : list[Number(place)]?.value)
      }
      onBlur={() => props.onBlur(props.id, props.value)}
      disabled={props.disabled || props.readonly}
      required={props.required}
      invalid={hasErrors(props)}
      describedBy={describedBy(props)}
    />
  );
}
