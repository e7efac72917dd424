import type { serviceArea } from '../../forms/records/organizations.ts';
import type { RowOf } from '../../forms/records/record.ts';

export type ServiceArea = RowOf<typeof serviceArea>;
