// One room serves all kinds: the list of kinds in forms makes the resources.

import { type KindCode, kinds } from '../../forms/definitions/kinds/index.ts';
import { Room } from '../http/room.ts';
import type { KindRoom } from './definition-call.ts';
import { definitionDataset } from './definition-dataset.ts';
import { addDrafts } from './routes/drafts.ts';
import { addExport } from './routes/export.ts';
import { addForeign } from './routes/foreign.ts';
import { addImports } from './routes/imports.ts';
import { addKeys } from './routes/keys.ts';
import { addLayers } from './routes/layers.ts';
import { addPublication } from './routes/publication.ts';
import { addReading } from './routes/reading.ts';
import { addRemoval } from './routes/removal.ts';
import { addRestoring } from './routes/restoring.ts';
import { addSchedule } from './routes/schedule.ts';
import { addUpdate } from './routes/update.ts';
import { addUsage } from './routes/usage.ts';
import { addWithdrawal } from './routes/withdrawal.ts';

function roomOf(kind: KindCode): Room {
  const dataset = definitionDataset(kind);
  const of: KindRoom = { kind, dataset, title: dataset.title.toLowerCase() };
  const room = new Room(`/${dataset.name}`);
  addReading(room, of);
  addForeign(room, of);
  addImports(room, of);
  addExport(room, of);
  addDrafts(room, of);
  addPublication(room, of);
  addSchedule(room, of);
  addWithdrawal(room, of);
  addRestoring(room, of);
  addRemoval(room, of);
  addUpdate(room, of);
  addLayers(room, of);
  addKeys(room, of);
  addUsage(room, of);
  return room;
}

export const definitionRooms: Room[] = kinds.map(({ code }) => roomOf(code));
