import { refreshPerson, welcomePeople } from '../assessments/refresh-person.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { endpoint } from '../http/endpoint.ts';
import { getRecord, idOf, readerOf, resource } from '../http/resource.ts';
import { conflict } from '../problem.ts';
import { assertNothingAttached } from '../register-records/attachment.ts';
import { checkLearner, learnerRequest, newcomer } from './check-learner.ts';
import { type PersonPlaced, syncEnrolment } from './enrolment.ts';
import { learners } from './learner-dataset.ts';
import { undoLearners } from './lists/undo-list.ts';

export const learnerRoom = resource({
  dataset: learners,
  table: 'persons',
  create: learnerRequest,
  update: learnerRequest,
  removable: true,
  journalsView: true,
  label: (record) => String(record.fullName ?? `№ ${record.id}`),
  subjects: (record) => [Number(record.id)],
  async prepare(call, body, current) {
    const { person, organizationId } = await checkLearner(
      call,
      body,
      current ? 'learner.update' : 'learner.create',
    );
    return {
      columns: current ? person : { ...person, ...newcomer },
      organizationId,
    };
  },
  async after(call, { id, before }) {
    const person: PersonPlaced | undefined = await call.trx('persons').where({ id }).first();
    if (!person) return;
    await syncEnrolment(call, id, person, before);
    if (!before) return welcomePeople(call, [id]);
    const { region_id, municipality_id, organization_id } = person;
    if (before.organizationId !== organization_id) {
      const place = { region_id, municipality_id, organization_id };
      for (const table of call.app.resources.tablesOfPeople(true))
        await call.trx(table).where({ person_id: id }).update(place);
      await call
        .trx('register_records')
        .where({ attached_kind: 'learner', attached_id: id })
        .update(place);
    }
    await refreshPerson(call, id);
  },
  async beforeRemove(call, record) {
    const id = record.id;
    for (const table of call.app.resources.tablesOfPeople(false)) {
      if (await call.trx(table).where({ person_id: id }).first('id')) {
        throw conflict(
          'Карточку нельзя удалить',
          'В ней есть записи. Сначала удалите их или оставьте карточку.',
        );
      }
    }
    await assertNothingAttached(call, learners, id);
    await call.trx('assessments').where({ person_id: id }).delete();
  },
})
  .does({ takeBack: undoLearners })
  .get(
    '/:id/next',
    endpoint({
      verb: 'learner.read',
      summary: 'Следующий в списке с тем же отбором и порядком',
      async handle(call) {
        const query = parseListQuery(call.query);
        const id = idOf(call.params.id);
        await getRecord(call, learners, id);
        const ids: number[] = [];
        let total = 0;
        // The list is walked by pages up to the person; a group or a college is one page.
        for (let offset = 0; ; offset += 1000) {
          const page = await readPage(call.trx, learners, readerOf(call), {
            ...query,
            offset,
            limit: 1000,
          });
          total = page.total;
          ids.push(...page.rows.map((row) => row.id));
          if (ids.includes(id) && ids.at(-1) !== id) break;
          if (page.rows.length < 1000 || offset > 20_000) break;
        }
        const position = ids.indexOf(id);
        // Null at the end of the list: nothing is refused, there is only nobody after this one.
        const next = position >= 0 ? ids[position + 1] : ids[0];
        return { body: { id: next ?? null, position: position + 2, total } };
      },
    }),
  );
