// THE gateway: every read that leaves the server goes through a dataset. Lists, exports, condition
// builder, facts and report cells all read it, so a right given or withheld here holds everywhere.
import type { Noun, Sensitivity, Verb } from '../../forms/access.ts';
import type { BodyByKind, KindCode } from '../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';
import type { Attachment } from '../../forms/registers/index.ts';
import type { Words } from '../../forms/words.ts';
import type { ScopeColumns } from '../access/scope-sql.ts';
import type { Condition } from './list-query.ts';

export type FieldType = 'integer' | 'number' | 'string' | 'date' | 'instant' | 'boolean' | 'json';

export interface Field {
  /** SQL expression over the dataset's tables; `:today` and `:reader` are the reader's day and user. */
  sql: string;
  type: FieldType;
  /** Russian name for people. */
  title: string;
  sensitivity?: Sensitivity;
  /** Tells a level of risk: only for roles that see levels. */
  riskLevel?: true;
  /** Tells who works for defence: only with the right of its own to that. */
  defence?: true;
  /** As closed as the row tells of itself; for datasets with a `matter`. */
  asRow?: true;
  /** May stand in a filter or a sort. Off by default for JSON. */
  filter?: boolean;
  sort?: boolean;
  /** What to order by instead of the value itself (a Cyrillic sort key). */
  sortSql?: string;
  /** Alias of the join that the expression needs. */
  join?: string;
  /** Shown only with the single record, not in lists. */
  oneOnly?: boolean;
  /** Never told in the journal: it may hold what somebody searched for. */
  unjournalled?: true;
  /** What its codes are called where people read them outside the console, e.g. in a file. */
  words?: Words;
  /** A number that every row has and whoever sees the row is told. */
  known?: true;
}

/** A field that stands open in every row, so that its value is of a known type. */
export type FieldOf<Value> = Field & { /** For the compiler; never set. */ readonly holds?: Value };

export type KnownNumber = Field & { type: 'integer'; known: true };

export type Fields = Record<string, Field>;

/** What the field promises of every row; never, where it promises nothing. */
type Promised<F extends Field> = F extends { known: true }
  ? number
  : 'holds' extends keyof F
    ? Exclude<F['holds'], undefined>
    : never;

/** A row as it is read: what stands open in every row is of its type, of the rest nothing is promised. */
export type RowOf<F extends Fields> = JsonObject & { id: number } & {
  [Name in keyof F as [Promised<F[Name]>] extends [never] ? never : Name]: Promised<F[Name]>;
};

export type DatasetScope =
  | ({ kind: 'below' } & ScopeColumns)
  /** Rows of the places from the root down to the reader's, and of those below. */
  | ({ kind: 'path' } & ScopeColumns)
  /** Everybody of a region reads the whole region's rows; each changes those of the own area. */
  | ({ kind: 'region' } & ScopeColumns)
  /** Rows of the reader's own, by the user's column. */
  | { kind: 'own'; user: string }
  /** Directories: everybody who holds the verb sees all. */
  | { kind: 'shared' };

/** How rows are entered by a version of a definition, which each of them stays with. */
export interface EnteredBy<K extends KindCode> {
  /** The field that names the version. */
  version: string;
  /** Which rows count as its records, where not all do. */
  counted?: Condition[];
  /** They stand beside the records proper (participants of an event): told after them, never listed. */
  beside?: true;
  /** What was entered, and what a body of the kind asks in its place. */
  answers?: {
    field: string;
    /** SQL of the rows that are entered already, where not all are. */
    where?: string;
    form(body: BodyByKind[K]): Questionnaire;
    /** Questions put only to whoever is cleared: others leave them open, and that is no mistake. */
    closed?(body: BodyByKind[K]): ReadonlySet<string>;
  };
}

/** What registers call a row that their records may hang on. */
export interface Attachable {
  as: Exclude<Attachment, 'none'>;
  /** Said where none is chosen. */
  choose: string;
  /** Said where such a row would be deleted from under its records; rows that never go say nothing. */
  stays?: string;
}

export interface Dataset<F extends Fields = Fields> {
  /** Resource name, plural kebab-case. */
  name: string;
  /** Its verbs' noun: `${noun}.read`. */
  noun: Noun;
  title: string;
  /** `persons p` */
  from: string;
  /** Row id, unique. */
  id: string;
  joins?: Record<string, string>;
  fields: F;
  scope: DatasetScope;
  /** Search column holding a normalised key (`searchKey`), for `q`. */
  search?: { sql: string; join?: string; sensitivity?: Sensitivity };
  /** The JSON field whose members conditions may ask about (`filter.where`), all as open as the row. */
  document?: string;
  defaultSort: [field: string, order: 'ASC' | 'DESC'];
  /** Whole rows of this sensitivity: without the right not even their existence is seen. */
  rowSensitivity?: Sensitivity;
  /** The field that tells each row's own sensitivity, where rows differ in it. */
  rowSensitivityBy?: string;
  /**
   * Rows tell of something else: whose right to read that is asked. That a row is there stands open then, and
   * what it tells (fields `asRow`) is as closed as the row says.
   */
  matter?: Verb;
  /** SQL of rows that were sent: the others stand only to those who read drafts. */
  sent?: string;
  /** SQL of the person a row is about: opening it is journalled. */
  person?: string;
  /** Condition that always holds. */
  where?: string;
  /** Kinds of definitions by whose versions rows are entered. */
  enteredBy?: { [K in KindCode]?: EnteredBy<K> };
  attachable?: Attachable;
  /** Answers of its rows may be files. */
  holdsFiles?: true;
  /**
   * Rows are of one person and lie where the person does. What is `entered` keeps the card from deletion,
   * what is `computed` goes with it.
   */
  ofPerson?: 'entered' | 'computed';
}

/** The table a dataset begins with: `persons` of `persons p`. */
export const tableOf = ({ from }: Pick<Dataset, 'from'>): string => from.split(' ')[0] ?? from;

/** A dataset that remembers which of its numbers are known. */
export const dataset = <F extends Fields>(described: Dataset<F>): Dataset<F> => described;
