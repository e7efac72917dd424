// What a definition may cost. Starting values, all in one place.

/** Of a whole definition. */
export const limits = { characters: 1_000_000, depth: 32, objects: 5_000 } as const;

/** With all errors wanted, ajv runs a pattern on values that maxLength has already refused. */
export const longestForPattern = 4000;

/** Comparing every pair is quadratic, and runs even where maxItems has already refused. */
export const mostUniqueItems = 1000;

/** Compiling doubles with every `else`. */
export const mostElse = 8;

/** ajv validates by recursion: chains of references are its depth too. */
export const longestReferenceChain = 32;
