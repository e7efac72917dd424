// What an import says of a source that was not understood whole: nothing is dropped without a line here.

export interface ImportNote {
  /** Sheet of a workbook; absent for a plain text. */
  sheet?: string;
  /** Row of the sheet or line of the text, counted from one as people see it. */
  row: number;
  column?: string;
  what: string;
  /** `lost` is not in the questionnaire at all; `changed` is there, but otherwise than written. */
  severity: 'lost' | 'changed';
}
