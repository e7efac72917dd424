import { Autocomplete, TextField } from '@mui/material';
import { acceptedBy, fileExtensions } from '../../../../forms/questions/file.ts';
import { useField } from '../use-field.ts';

/** Which files are taken, by the end of their names. */
export function ExtensionsPart({ id, label }: { id: string; label: string }) {
  const { field, disabled, set } = useField(id);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={[...fileExtensions]}
      value={acceptedBy(field)}
      disabled={disabled}
      noOptionsText="Других видов нет"
      onChange={(_event, next) => {
        if (next.length > 0) set(['x-accept'], next);
      }}
      renderInput={(props) => <TextField {...props} label={label} />}
    />
  );
}
