export { type ColumnNeeds, needsOfColumn, queriesOfColumn } from './closedness.ts';
export { columnsOf } from './columns.ts';
export { describeColumn, describeReport, partlySentence } from './describe.ts';
export {
  type CellValue,
  type CheckResult,
  type Figures,
  type FilledReport,
  fillReport,
  type NotEntered,
  type ReportOrganization,
  type ReportRow,
} from './fill.ts';
export { type HeaderCell, type MergedHeader, mergeHeader } from './header.ts';
export type {
  Column,
  Formula,
  HeaderNode,
  HeaderTree,
  ReportCheck,
  ReportTemplate,
} from './schema.ts';
export { deepestHeader } from './schema.ts';
