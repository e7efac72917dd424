// Files given as answers: sent in parts that fit a request, kept beside the record that comes to name them.
// A file is taken back as a file only: nothing of it ever runs or draws on our pages.
import { createHash } from 'node:crypto';
import { largestFile } from '../../forms/questions/file.ts';
import { newUid } from '../db/uid.ts';
import { type Call, endpoint, type Reply } from '../http/endpoint.ts';
import { Room } from '../http/room.ts';
import { conflict, invalid, notFound } from '../problem.ts';
import { beginsAsNamed, isAccepted, plainName } from './file-kinds.ts';
import { assertSeesFile } from './file-sight.ts';

const MOST_WAITING = 50;
const LARGEST_PART = 1_000_000;

const createRequest = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 255, title: 'Имя файла' },
    size: { type: 'integer', minimum: 1, maximum: largestFile, title: 'Размер, байт' },
  },
  required: ['name', 'size'],
} as const;

const partRequest = {
  type: 'object',
  properties: {
    part: { type: 'integer', minimum: 0, maximum: 1000, title: 'Номер части' },
    content: { type: 'string', minLength: 1, maxLength: 1_400_000, title: 'Содержание' },
  },
  required: ['part', 'content'],
} as const;

export const answerFileRoom = new Room('/answer-files')
  .post(
    '/',
    endpoint({
      verb: 'signed-in',
      summary: 'Файл для ответа: начало отправки',
      body: createRequest,
      async handle(call) {
        const name = plainName(call.body.name);
        if (!isAccepted(name)) throw invalid({ name: 'Выберите файл другого вида' });
        const waiting = await call
          .trx('answer_files')
          .where({ created_by: call.actor.userId })
          .whereNull('resource')
          .count({ n: '*' })
          .first();
        if (Number(waiting?.n) >= MOST_WAITING)
          throw conflict(
            'Слишком много файлов ждёт ответа',
            'Сохраните ответы или повторите завтра.',
          );
        const uid = newUid();
        await call.trx('answer_files').insert({
          uid,
          name,
          size: call.body.size,
          received: 0,
          created_at: call.now,
          created_by: call.actor.userId,
        });
        return { status: 201, body: { uid, name, size: call.body.size } };
      },
    }),
  )
  .put(
    '/:uid',
    endpoint({
      verb: 'signed-in',
      summary: 'Файл для ответа: очередная часть',
      body: partRequest,
      handle: takePart,
    }),
  )
  .get(
    '/:uid',
    endpoint({ verb: 'signed-in', summary: 'Файл, приложенный к ответу', handle: sendFile }),
  );

async function takePart(call: Call): Promise<Reply> {
  const { trx, actor, body } = call;
  const file = await trx('answer_files')
    .where({ uid: call.params.uid ?? '', created_by: actor.userId })
    .whereNull('hash')
    .first();
  if (!file) throw notFound();
  const bytes = Buffer.from(String(body.content), 'base64');
  const part = Number(body.part);
  const taken = await trx('answer_file_parts')
    .where({ file_id: file.id })
    .count({ n: '*' })
    .first();
  const received = Number(file.received) + bytes.length;
  if (part !== Number(taken?.n) || bytes.length === 0 || bytes.length > LARGEST_PART)
    throw invalid({ part: 'Отправьте файл заново: части пришли не по порядку' });
  if (received > file.size)
    throw invalid({ content: 'Отправьте файл заново: он больше заявленного' });
  if (part === 0 && !beginsAsNamed(file.name, bytes))
    throw invalid({ content: 'Содержание не подходит виду файла: выберите другой файл' });
  await trx('answer_file_parts').insert({
    file_id: file.id,
    part,
    content: bytes.toString('base64'),
  });
  const whole = received === file.size;
  const hash = whole
    ? createHash('sha256')
        .update(await contentOf(call, file.id))
        .digest('hex')
    : null;
  await trx('answer_files').where({ id: file.id }).update({ received, hash });
  return { body: { uid: file.uid, name: file.name, size: file.size, whole } };
}

async function contentOf({ trx }: Call, fileId: number): Promise<Buffer> {
  const parts = await trx('answer_file_parts')
    .where({ file_id: fileId })
    .orderBy('part')
    .select('content');
  return Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64')));
}

async function sendFile(call: Call): Promise<Reply> {
  const file = await call
    .trx('answer_files')
    .where({ uid: call.params.uid ?? '' })
    .whereNotNull('hash')
    .first();
  if (!file) throw notFound();
  await assertSeesFile(call, file);
  const bytes = await contentOf(call, file.id);
  return {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
    async send(response) {
      response.end(bytes);
    },
  };
}
