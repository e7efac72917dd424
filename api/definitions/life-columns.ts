// Columns of an element that speak of its life between publications, and their resting values.

/** No publication stands ahead. */
export const NOT_SCHEDULED = { scheduled_on: null, scheduled_note: null, scheduled_by: null };

/** After a publication nothing of the time before it holds. */
export const PUBLISHED_AT_REST = {
  ...NOT_SCHEDULED,
  scheduled_failure: null,
  withdrawn_on: null,
  withdrawn_reason: null,
  deleted_at: null,
};
