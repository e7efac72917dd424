import type { JsonObject } from '../../forms/json.ts';

/** What is kept below a plan or an item, as rows. */
export const rowsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : []);
