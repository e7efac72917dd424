import { paperOf } from '../../../forms/exports/paper/index.ts';
import { writeXlsform } from '../../../forms/exports/xlsform/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { russianDate } from '../../files/text-cells.ts';
import { endpoint } from '../../http/endpoint.ts';
import { getRecord, idOf } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { placeOf } from '../../places/place-queries.ts';
import { conflict, malformed } from '../../problem.ts';
import { type KindRoom, verb, withRights } from '../definition-call.ts';
import { parseObject } from '../parse-object.ts';

interface Format {
  ending: string;
  title: string;
  type: string;
  write(body: JsonObject, organization: string): Promise<Buffer>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The writers are large and seldom needed: each is loaded when first asked for. */
const formats: Readonly<Record<string, Format>> = {
  xlsx: {
    ending: 'xlsx',
    title: 'Таблица XLSForm',
    type: `${OFFICE}.spreadsheetml.sheet`,
    write: async (body) =>
      (await import('../../files/write-xlsform.ts')).xlsformBook(writeXlsform(body)),
  },
  docx: {
    ending: 'docx',
    title: 'Бумажная анкета',
    type: `${OFFICE}.wordprocessingml.document`,
    write: async (body, organization) =>
      (await import('../../files/paper-docx.ts')).paperDocx(paperOf(body, organization)),
  },
  pdf: {
    ending: 'pdf',
    title: 'Бумажная анкета',
    type: 'application/pdf',
    write: async (body, organization) =>
      (await import('../../files/paper-pdf.ts')).paperPdf(paperOf(body, organization)),
  },
};

/** A questionnaire as a file: the draft for whoever may edit it, what is in force for the rest. */
export function addExport(room: Room, { kind, dataset }: KindRoom): void {
  if (kind !== 'questionnaire') return;
  room.get(
    '/:id/export',
    endpoint({
      verb: verb(dataset, 'read'),
      summary: 'Опросник файлом: таблица XLSForm, бумажная анкета DOCX или PDF',
      async handle(call) {
        const record = await withRights(
          call,
          dataset,
          await getRecord(call, dataset, idOf(call.params.id)),
        );
        const as = call.query.as ?? '';
        const format = Object.hasOwn(formats, as) ? formats[as] : undefined;
        if (!format)
          throw malformed('as: выберите xlsx, docx или pdf', { as: 'Выберите xlsx, docx или pdf' });
        const text = record.draft ?? record.published;
        const body = typeof text === 'string' ? parseObject(text) : undefined;
        if (!body) throw conflict('Выгружать ещё нечего', 'Опросник не опубликован.');
        const bytes = await format.write(body, String(record.organizationName ?? ''));
        const title = String(body.title ?? record.title);
        call.audit.record({
          action: `${dataset.noun}.export`,
          outcome: 'viewed',
          resource: dataset.name,
          resourceId: String(record.id),
          place: await placeOf(call.trx, Number(record.organizationId)),
          summary: `Выгружен опросник: ${title} (${format.ending.toUpperCase()})`,
        });
        const name = `${format.title} ${title.slice(0, 100)} ${russianDate(call.today)}.${format.ending}`;
        const russian = encodeURIComponent(
          name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, ' '),
        ).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
        return {
          headers: {
            'Content-Type': format.type,
            'Content-Disposition': `attachment; filename="questionnaire-${Number(record.id)}.${format.ending}"; filename*=UTF-8''${russian}`,
          },
          async send(response) {
            response.end(bytes);
          },
        };
      },
    }),
  );
}
