import { assessedFields, factCatalogue } from '../../forms/risk/index.ts';
import { endpoint } from '../http/endpoint.ts';
import { Room } from '../http/room.ts';
import { asJson } from '../problem.ts';

export const factRoom = new Room('/facts').get(
  '/',
  endpoint({
    verb: 'fact.read',
    summary: 'Что система знает о человеке и откуда',
    handle: async () => ({ body: asJson([...factCatalogue, ...assessedFields]) }),
  }),
);
