// Fields that rjsf has none for, by the names that compile gives them.
import { FileField } from './FileField.tsx';
import { GroupField } from './GroupField.tsx';
import { MatrixField } from './MatrixField.tsx';
import { PeriodField } from './PeriodField.tsx';
import { NoteField, ResultField, SectionField } from './reading.tsx';

export const ownFields = {
  period: PeriodField,
  matrix: MatrixField,
  group: GroupField,
  file: FileField,
  section: SectionField,
  note: NoteField,
  result: ResultField,
};
