// A file is seen by whoever sees the answer that names it; until then, by its sender.
import type { Dataset } from '../datasets/dataset.ts';
import { events } from '../events/event-dataset.ts';
import type { Call } from '../http/endpoint.ts';
import { getRecord } from '../http/resource.ts';
import { participations } from '../learners/record-rooms.ts';
import { notFound } from '../problem.ts';
import { registerRecords } from '../register-records/register-record-dataset.ts';
import { masked } from '../responses/response-call.ts';
import { responses } from '../responses/response-dataset.ts';

interface FileRow {
  uid: string;
  name: string;
  resource: string | null;
  record_id: number | null;
  created_by: number;
}

const datasets: Readonly<Record<string, Dataset>> = {
  responses,
  events,
  participations: participations.dataset,
  'register-records': registerRecords,
};

export async function assertSeesFile(call: Call, file: FileRow): Promise<void> {
  if (file.resource === null) {
    if (file.created_by !== call.actor.userId) throw notFound();
    return;
  }
  const dataset = datasets[file.resource];
  if (!dataset || !call.actor.grants) throw notFound();
  const record = await getRecord(call, dataset, Number(file.record_id));
  const shown = file.resource === 'responses' ? await masked(call, record) : record;
  // An answer that this reader does not see names no file.
  if (!JSON.stringify(shown).includes(file.uid)) throw notFound();
  call.audit.record({
    action: `${dataset.noun}.read`,
    outcome: 'viewed',
    resource: dataset.name,
    resourceId: String(record.id),
    subjects: typeof record.learnerId === 'number' ? [record.learnerId] : [],
    summary: 'Взят файл, приложенный к ответу',
  });
}
