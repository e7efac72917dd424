/** Tests touched by these changed files; paths from the root. */
export function touchedTests(root: string, changed: readonly string[]): string[];
/** Files changed since the upstream branch and not yet committed. */
export function changedFiles(root: string): string[];
/** Arguments for vitest: projects and tests. */
export function quickFiles(root: string): string[];
