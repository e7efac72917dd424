// What other rooms use. `ajv.ts` is not among it: it belongs to the server, and whoever imports this file
// in the browser must not carry a compiler along.

export * from './formats/index.ts';
export { type Issue, issuesFromAjv, mostIssues, tooDeep } from './issues.ts';
export { type Keyword, keywordNamed, keywords } from './keywords/index.ts';
export { checkUntrusted, lintSchema } from './lint.ts';
export { messageOf } from './messages.ts';
export { isFieldName, isSafeKey } from './names.ts';
export { type Parsed, parseJsonText } from './parse.ts';
export { patternProblem } from './pattern/index.ts';
