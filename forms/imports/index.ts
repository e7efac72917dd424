export { readDate } from '../cells.ts';
export {
  type AccountRow,
  checkAccount,
  loginFor,
  type NamedPlace,
  readAccounts,
} from './account-rows.ts';
export { recogniseColumns } from './learner-columns.ts';
export {
  checkLearnerRow,
  emptyRow,
  type LearnerRow,
  type LearnerRowField,
  type RowErrors,
  readLearnerRow,
  type SpecialtyName,
} from './learner-rows.ts';
export { type LearnerColumn, learnerColumns } from './learner-titles.ts';
export { MOST_ROWS, readTable } from './read-table.ts';
