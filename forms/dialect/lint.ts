// The two looks at what somebody wrote: at a whole definition before anything else, and at a schema in it
// before it is compiled.

export { lintSchema } from './lint-schema.ts';
export { checkUntrusted } from './untrusted.ts';
