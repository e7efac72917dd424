/**
 * For screens of one record: rows of a list lack the fields that only one record shows, and react-admin
 * would offer them as the record itself. An own key in memory keeps the two apart.
 */
export const wholeRecord = { meta: { whole: true }, staleTime: 0 };
