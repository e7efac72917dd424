import { v7 } from 'uuid';

/** UUIDv7: the identity of a row that packages and links show. */
export const newUid = (): string => v7();
