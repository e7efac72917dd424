import { useContext, useState } from 'react';
import { attachedFile, describeSize } from '../../../forms/questions/file.ts';
import { AnswerSourcesContext } from '../sources.ts';
import { useFormTexts } from '../texts.ts';
import type { OwnFieldProps } from './field-props.ts';
import '../widgets/widgets.css';

/** A file goes to the server at once; the answer holds its name and where it lies. */
export function FileField(props: OwnFieldProps) {
  const { fieldPathId, uiSchema, onChange, disabled, readonly } = props;
  const texts = useFormTexts();
  const sources = useContext(AnswerSourcesContext);
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [problem, setProblem] = useState('');
  const id = fieldPathId.$id;
  const accepted: unknown[] = Array.isArray(uiSchema?.['ui:accept']) ? uiSchema['ui:accept'] : [];
  const most = Number(uiSchema?.['ui:maxSize'] ?? 0);
  const given = props.formData;
  const attached = attachedFile(isPlain(given) ? given : undefined);
  const closed = disabled || readonly || !sources.upload;

  const send = async (chosen: File | undefined) => {
    if (!chosen || !sources.upload) return;
    if (chosen.size > most) {
      setProblem(texts.tooLarge(describeSize(most)));
      return;
    }
    setState('sending');
    setProblem('');
    try {
      const stored = await sources.upload(chosen);
      onChange({ ...stored }, fieldPathId.path);
    } catch (error) {
      setProblem(error instanceof Error && error.message ? error.message : texts.notSent);
    }
    setState('idle');
  };
  return (
    <div className="file-field">
      {attached ? (
        <p>
          {sources.linkTo ? <a href={sources.linkTo(attached)}>{attached.name}</a> : attached.name}{' '}
          <span className="second">({describeSize(attached.size)})</span>
        </p>
      ) : null}
      {closed ? null : (
        <p className="row-wrap">
          <label className="wide-button file-button">
            {attached ? texts.replaceFile : texts.chooseFile}
            <input
              id={id}
              type="file"
              className="visually-hidden"
              accept={accepted.map((end) => `.${String(end)}`).join(',')}
              disabled={state === 'sending'}
              aria-describedby={`${id}__fits`}
              onChange={({ target }) => {
                void send(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
          {attached ? (
            <button
              type="button"
              className="link-button"
              onClick={() => onChange(undefined, fieldPathId.path)}
            >
              {texts.takeOut}
            </button>
          ) : null}
        </p>
      )}
      <p className="field-help" id={`${id}__fits`}>
        {texts.fileFits(accepted.map(String).join(', '), describeSize(most))}
      </p>
      <div role="status">
        {state === 'sending' ? texts.sending : ''}
        {problem ? <span className="field-error">{problem}</span> : null}
      </div>
    </div>
  );
}

function isPlain(value: unknown): value is { [key: string]: string | number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((own) => typeof own === 'string' || typeof own === 'number')
  );
}
