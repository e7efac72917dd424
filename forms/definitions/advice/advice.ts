// What an author is advised of: nothing here stands in the way of publication.
import type { Issue } from '../../dialect/issues.ts';
import type { Json } from '../../json.ts';
import type { AdvisedForm } from './form.ts';

/** What one press changes, as data: whoever holds the text carries it out. */
export type Mend =
  | { does: 'set'; label: string; path: readonly string[]; value: Json | undefined }
  | { does: 'split-page'; label: string; page: string }
  | { does: 'ready-question'; label: string; fact: string };

export interface Advice extends Issue {
  severity: 'advice';
  mend?: Mend;
}

export interface AdviceSetting {
  /** Facts that the rule in force at the place must know of a person and that may be asked. */
  wantedFacts: readonly string[];
}

export type AdviceCheck = (form: AdvisedForm, setting: AdviceSetting) => Advice[];

export function advise(path: string, keyword: string, message: string, mend?: Mend): Advice {
  return { path, keyword, message, severity: 'advice', ...(mend ? { mend } : {}) };
}
