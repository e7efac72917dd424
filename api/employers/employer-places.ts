// What a record may name: an employer that the writer sees, a municipality of the same region.

import type { Json } from '../../forms/json.ts';
import { readOne } from '../datasets/read.ts';
import type { Call } from '../http/endpoint.ts';
import { readerOf } from '../http/resource.ts';
import { organizationsOfRegion } from '../places/place-queries.ts';
import { invalid } from '../problem.ts';
import { employers } from './employer-dataset.ts';

export async function assertEmployer(
  call: Call,
  employerId: Json | undefined,
): Promise<{ id: number; organizationId: number }> {
  const id = Number(employerId);
  const employer = Number.isSafeInteger(id)
    ? await readOne(call.trx, employers, readerOf(call), id)
    : undefined;
  if (!employer) throw invalid({ employerId: 'Выберите работодателя из справочника' });
  return { id, organizationId: Number(employer.organizationId) };
}

export async function assertMunicipality(
  call: Call,
  seatId: Json | undefined,
  regionId: number | null,
): Promise<void> {
  if (typeof seatId !== 'number') return;
  const found = await organizationsOfRegion(call.trx, regionId, {
    among: [seatId],
    kinds: ['municipality'],
  });
  if (found.length === 0) throw invalid({ seatId: 'Выберите муниципалитет своего региона' });
}
