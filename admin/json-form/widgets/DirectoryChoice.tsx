import { useContext, useEffect, useState } from 'react';
import { describedBy, type FieldWidgetProps, hasErrors } from '../described-by.ts';
import { AnswerSourcesContext } from '../sources.ts';
import { Combobox } from './Combobox.tsx';

/** An entry of a directory: the code is stored, its name is shown. */
export function DirectoryChoice(props: FieldWidgetProps) {
  const { id, value, onChange, options } = props;
  const sources = useContext(AnswerSourcesContext);
  const directory = String(options.directory ?? '');
  const code = typeof value === 'string' ? value : '';
  const [known, setKnown] = useState<{ code: string; name: string }>();
  useEffect(() => {
    let left = false;
    if (code !== '' && known?.code !== code)
      sources.nameOf?.(directory, code).then(
        (name) => {
          if (!left) setKnown({ code, name: name ?? code });
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [code, directory, known, sources]);
  return (
    <Combobox
      id={id}
      shown={code === '' ? '' : known?.code === code ? known.name : code}
      suggest={async (query) => (await sources.search?.(directory, query)) ?? []}
      onChoose={(chosen) => onChange(chosen ?? options.emptyValue)}
      onBlur={() => props.onBlur(id, value)}
      disabled={props.disabled || props.readonly}
      required={props.required}
      invalid={hasErrors(props)}
      describedBy={describedBy(props)}
    />
  );
}
