// What a database, or the disk below it, says when it fails: the codes of both engines in one place.

export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** A unique index refused the row (both engines). */
export function isUniqueViolation(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return codeOf(error) === '23505' || /UNIQUE constraint failed/.test(message);
}

/** serialization_failure, deadlock_detected: the same once more may do. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** There is no room (SQLite, the system, PostgreSQL): what was to be written is not, nothing else is harmed. */
export function isDiskFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', '53100'].includes(codeOf(error));
}

/** After these the fate of the whole outer transaction is unknown: nobody in the batch is acknowledged. */
export function isStorageFailure(error: unknown): boolean {
  return ['SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_CORRUPT'].includes(codeOf(error));
}
