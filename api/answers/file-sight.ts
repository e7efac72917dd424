// A file is seen by whoever sees the answer that names it; until then, by its sender.
import type { Call } from '../http/endpoint.ts';
import { getRecord } from '../http/resource.ts';
import { notFound } from '../problem.ts';

interface FileRow {
  uid: string;
  name: string;
  resource: string | null;
  record_id: number | null;
  created_by: number;
}

export async function assertSeesFile(call: Call, file: FileRow): Promise<void> {
  if (file.resource === null) {
    if (file.created_by !== call.actor.userId) throw notFound();
    return;
  }
  const { resources } = call.app;
  const dataset = resources.dataset(file.resource);
  if (!dataset?.holdsFiles || !call.actor.grants) throw notFound();
  const record = await getRecord(call, dataset, Number(file.record_id));
  const { shown } = resources.dutiesOf(dataset.name);
  const seen = shown ? await shown(call, record) : record;
  // An answer that this reader does not see names no file.
  if (!JSON.stringify(seen).includes(file.uid)) throw notFound();
  call.audit.record({
    action: `${dataset.noun}.read`,
    outcome: 'viewed',
    resource: dataset.name,
    resourceId: String(record.id),
    subjects: typeof record.learnerId === 'number' ? [record.learnerId] : [],
    summary: 'Взят файл, приложенный к ответу',
  });
}
