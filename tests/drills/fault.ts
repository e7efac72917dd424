// One small fault: a replacement in one file, and the tests that are asked.

export interface Fault {
  what: string;
  file: string;
  find: string;
  put: string;
  tests: readonly string[];
}

export const fault = (
  what: string,
  file: string,
  find: string,
  put: string,
  ...tests: string[]
): Fault => ({ what, file, find, put, tests });
