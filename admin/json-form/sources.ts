// Where answers come from beyond the keyboard: directories and files. The console asks its API; the public
// page has neither.
import { createContext } from 'react';
import type { AttachedFile } from '../../forms/questions/file.ts';

export interface Suggestion {
  value: string;
  title: string;
  note?: string;
}

export interface AnswerSources {
  search?(directory: string, query: string): Promise<Suggestion[]>;
  nameOf?(directory: string, value: string): Promise<string | undefined>;
  upload?(file: File): Promise<AttachedFile>;
  linkTo?(file: AttachedFile): string;
}

export const AnswerSourcesContext = createContext<AnswerSources>({});
