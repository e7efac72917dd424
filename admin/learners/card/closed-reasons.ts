/** Stands with every level alike, so that it hints at none of the reasons. */
export const closedReasons =
  'Причины уровня открыты при допуске к специальным сведениям. Есть ли они и какие, без допуска не сообщается.';
