// People who change as a reply: by the reader's rights to every field that the change reads, else not at all.
import type { Sensitivity } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Sql } from '../../forms/predicates/index.ts';
import { levelScope } from '../access/actor.ts';
import { openAmong } from '../access/ceiling.ts';
import { reachedAmong } from '../access/reach-queries.ts';
import type { ListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { journalList } from '../http/journal.ts';
import { contentRange, readerOf } from '../http/resource.ts';
import { learners } from '../learners/learner-dataset.ts';
import { Problem } from '../problem.ts';

/** Organisations whose people the reader may see by name with everything the change tells of them. */
export async function openedPlaces(
  call: Call,
  sensitivity: Sensitivity,
  places: number[],
): Promise<Set<number>> {
  const open = await openAmong(call, 'learner.read', sensitivity, places);
  return reachedAmong(call.trx, levelScope(call.actor), [...open], call.today);
}

export function peopleClosed(): Problem {
  return new Problem({
    type: 'people-closed',
    status: 404,
    title: 'Список людей вам не открыт',
    detail:
      'Изменение читает сведения, на которые нужен допуск или доступ к персональным данным. Доступен разрез по организациям.',
    denied: true,
  });
}

/** One page of the people that `extra` leaves, each with what `explain` says of them. */
export async function peopleReply(
  call: Call,
  query: ListQuery,
  extra: Sql,
  explain: (ids: number[]) => Promise<Map<number, JsonObject>>,
): Promise<Reply> {
  const { rows, total } = await readPage(call.trx, learners, readerOf(call), query, extra);
  const described = await explain(rows.map(({ id }) => id));
  journalList(call, learners, rows);
  return {
    headers: contentRange('learners', query.offset, rows.length, total),
    body: rows.map((row) => ({ ...presentPerson(row), ...described.get(row.id) })),
  };
}

function presentPerson(row: JsonObject): JsonObject {
  const { id, fullName = null, organizationName = null, groupName = null } = row;
  return { id: Number(id), fullName, organizationName, groupName };
}
