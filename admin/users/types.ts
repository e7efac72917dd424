import type { RowOf } from '../../forms/records/record.ts';
import type { user } from '../../forms/records/users.ts';

export type User = Omit<RowOf<typeof user>, 'updatedAt'>;
