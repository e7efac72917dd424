import type { Verb } from '../../forms/access.ts';
import { requestOf } from '../../forms/records/record.ts';
import { report } from '../../forms/records/reports.ts';
import { columnsOf } from '../../forms/reports/index.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { filled } from '../http/fields.ts';
import {
  assertReaches,
  contentRange,
  getRecord,
  idOf,
  readerOf,
  resource,
} from '../http/resource.ts';
import { learners } from '../learners/learner-dataset.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, malformed, notFound, Problem } from '../problem.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';
import { datedNow, fill, mayOpen, peopleColumns, presentContent } from './content.ts';
import { LEARNERS, predicateSql } from './figure-queries.ts';
import { reports } from './report-dataset.ts';
import { writeReport } from './report-xlsx.ts';

const reportRequest = requestOf(report);

function notEntitled(): Problem {
  return new Problem({
    type: 'people-closed',
    status: 404,
    title: 'Список людей за этой цифрой вам не открыт',
    detail:
      'Цифра учитывает сведения, на которые нужен допуск или доступ к персональным данным. Доступен разрез по организациям.',
    denied: true,
  });
}

async function journal(
  call: Call,
  verb: Verb,
  id: number,
  organizationId: number,
  summary: string,
  subjects: number[] = [],
) {
  call.audit.record({
    action: verb,
    outcome: 'viewed',
    resource: 'reports',
    resourceId: id,
    place: await placeOf(call.trx, organizationId),
    subjects,
    summary,
  });
}

export const reportRoom = resource({
  dataset: reports,
  table: 'reports',
  create: reportRequest,
  update: reportRequest,
  removable: true,
  label: (record) => String(record.title),
  async prepare(call, body, current) {
    const templateVersionId = body.templateVersionId;
    const organizationId = body.organizationId;
    await assertReaches(call, current ? 'report.update' : 'report.create', organizationId);
    const inForce = await versionsInForceAt(call.trx, organizationId, 'report-template');
    const known = inForce.some(({ id }) => id === templateVersionId);
    if (!known && current?.templateVersionId !== templateVersionId) {
      throw invalid({ templateVersionId: 'Выберите форму из действующих' });
    }
    if (body.asOf !== call.today && body.asOf !== current?.asOf) {
      throw invalid({ asOf: 'Отчёт собирается по сведениям на сегодня' });
    }
    const template = await bodyOf(call.trx, 'report-template', templateVersionId);
    return {
      columns: {
        template_version_id: templateVersionId,
        title: filled(body.title) ?? template.title,
        addressee: filled(body.addressee) ?? template.addressee,
        as_of: body.asOf,
        status: 'draft',
      },
      organizationId,
    };
  },
})
  .get(
    '/:id/content',
    endpoint({
      verb: 'report.read',
      summary: 'Отчёт, заполненный действующими сведениями',
      reads: 'reports',
      async handle(call) {
        const report = datedNow(call, await getRecord(call, reports, idOf(call.params.id)));
        return { body: await presentContent(call, report, await fill(call, report)) };
      },
    }),
  )
  .get(
    '/:id/people',
    endpoint({
      verb: 'report.read',
      summary: 'Люди за цифрой отчёта',
      reads: 'reports',
      async handle(call) {
        const { row: rowKey, column: columnKey, ...list } = call.query;
        if (!rowKey || !columnKey) throw malformed('Укажите строку (row) и графу (column).');
        const report = await getRecord(call, reports, idOf(call.params.id));
        const content = await fill(call, report);
        const row = content.filled.rows.find((r) => r.key === rowKey);
        const counted = peopleColumns(content.template).get(columnKey);
        const column = columnsOf(content.template).find((c) => c.key === counted);
        if (!row || !column?.query) throw notFound();
        if (!(await mayOpen(call, content.template, column.key, row.organizationIds)))
          throw notEntitled();
        const query = parseListQuery(list);
        const where = predicateSql(column.query.where, call.app.db.engine);
        const { rows, total } = await readPage(call.trx, learners, readerOf(call), query, {
          sql: `p.id in (select p.id from ${LEARNERS} where ${where.sql} and p.organization_id in (${row.organizationIds.map(() => '?').join(', ')}))`,
          bindings: [...where.bindings, ...row.organizationIds],
        });
        await journal(
          call,
          'report.read',
          report.id,
          report.organizationId,
          `Открыты люди за цифрой: ${column.title}, ${row.title}`,
          rows.map((r) => r.id),
        );
        return { headers: contentRange('learners', query.offset, rows.length, total), body: rows };
      },
    }),
    { dataset: learners, many: true },
  )
  .get(
    '/:id/export',
    endpoint({
      verb: 'report.export',
      summary: 'Выгрузка отчёта в XLSX',
      reads: 'reports',
      async handle(call) {
        if (call.query.format !== undefined && call.query.format !== 'xlsx')
          throw malformed('Доступен формат xlsx.');
        const report = datedNow(call, await getRecord(call, reports, idOf(call.params.id)));
        const bytes = await writeReport(report, await fill(call, report));
        await journal(
          call,
          'report.export',
          report.id,
          report.organizationId,
          `Выгружен отчёт: ${report.title}`,
        );
        return {
          headers: {
            'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            'Content-Disposition': `attachment; filename="report-${report.id}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${report.title} ${report.asOf}.xlsx`)}`,
          },
          async send(response) {
            response.end(Buffer.from(bytes));
          },
        };
      },
    }),
  );
