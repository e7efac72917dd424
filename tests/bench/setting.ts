// What every row of the table is measured against.
import type { Database } from '../../api/db/connect.ts';
import type { Product } from '../support/product.ts';
import type { Target } from './client.ts';
import type { BenchOptions } from './options.ts';
import type { Region } from './region.ts';

export interface Setting {
  options: BenchOptions;
  /** The region as this process sees it, for limits measured bare. */
  db: Database;
  region: Region;
  /** The server as a child process. */
  product: Product;
  /** A reader of the whole region, an operator of one college. */
  reader: Target;
  operator: Target;
}

const query = (name: string, value: unknown) =>
  `${name}=${encodeURIComponent(JSON.stringify(value))}`;

export function listPath(
  filter: Record<string, unknown>,
  page: number,
  sort = 'fullName',
  order = 'ASC',
): string {
  const from = (page - 1) * 25;
  return `/api/learners?${[query('filter', filter), query('sort', [sort, order]), query('range', [from, from + 24])].join('&')}`;
}
