export {
  type PasteColumn,
  PLACE_COLUMN,
  pasteColumns,
  type Recognised,
  readCell,
  readRow,
  recogniseRegister,
  rowErrors,
  takesPaste,
} from './paste.ts';
export { recordTitle, recordWords, valueText } from './record.ts';
export type { Register } from './schema.ts';
export { type Attachment, attachments, recordSensitivities } from './vocabulary.ts';
