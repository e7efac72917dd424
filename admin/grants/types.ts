import type { RowOf } from '../../forms/records/record.ts';
import type { grant } from '../../forms/records/users.ts';

export type Grant = RowOf<typeof grant>;
