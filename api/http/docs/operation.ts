// One route of the page: who may, what is sent, what is answered, how to ask it from a terminal.
import type { JsonObject } from '../../../forms/json.ts';
import { code, escaped, listOf, objectOf, table } from './html.ts';
import { bodyTable, exampleBody } from './schema.ts';

const PLACES: Record<string, string> = {
  path: 'в адресе',
  query: 'после знака вопроса',
  header: 'в заголовке',
};

function parameters(operation: JsonObject): string {
  return table(
    ['Параметр', 'Где', 'Что это', 'Пример'],
    listOf(operation.parameters).map((given) => {
      const { name, in: where, description, example } = objectOf(given);
      return [
        code(name),
        PLACES[String(where)] ?? '',
        escaped(description),
        example === undefined ? '' : code(example),
      ];
    }),
  );
}

function answers(operation: JsonObject): string {
  return table(
    ['Ответ', 'Когда'],
    Object.entries(objectOf(operation.responses))
      .filter(([status]) => status !== 'default')
      .sort(([one], [other]) => Number(other === '2XX') - Number(one === '2XX'))
      .map(([status, given]) => [
        code(status === '2XX' ? '200, 201, 204' : status),
        escaped(objectOf(given).description),
      ]),
  );
}

const bodySchema = (operation: JsonObject): JsonObject =>
  objectOf(objectOf(objectOf(objectOf(operation.requestBody).content)['application/json']).schema);

/** Safe between single quotes of a shell: JSON in an address is written as it is, curl encodes it. */
function curl(method: string, path: string, operation: JsonObject, base: string): string {
  const at = `${base}${path.replace(/\{\w+\}/g, '1')}`;
  const many = listOf(operation.parameters).some((given) => objectOf(given).name === 'range');
  const bulk = listOf(operation.parameters).find((given) => objectOf(given).name === 'filter');
  const lines = [`curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${at}'`];
  if (many) lines.push("-G --data-urlencode 'range=[0,24]'");
  else if (bulk) lines[0] = lines[0]?.replace(/'$/, `?filter=%7B%22id%22%3A%5B1%5D%7D'`) ?? '';
  if (listOf(operation.security).length > 0) lines.push("-H 'Authorization: Bearer pmt_…'");
  if (method === 'post' || method === 'put') {
    lines.push("-H 'Content-Type: application/json'");
    if (method === 'post') lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
    lines.push(`-d '${JSON.stringify(exampleBody(bodySchema(operation)))}'`);
  }
  return `<pre tabindex="0"><code>${escaped(lines.join(' \\\n  '))}</code></pre>`;
}

function whoMay({ 'x-verb': verb, security }: JsonObject): string {
  if (verb === 'public') return 'Открыт всем.';
  const byKey = listOf(security).some((given) => 'key' in objectOf(given));
  const who = verb === 'signed-in' ? 'Каждому, кто вошёл.' : `Право ${code(verb)}.`;
  return `${who} ${byKey ? 'Доступен по ключу.' : 'По ключу закрыт: это делает человек, который вошёл.'}`;
}

export function operationHtml(
  method: string,
  path: string,
  operation: JsonObject,
  base: string,
): string {
  const body = bodyTable(bodySchema(operation));
  return `<details id="${escaped(operation.operationId)}">
<summary><code class="method">${escaped(method.toUpperCase())}</code> ${code(path)} <span>${escaped(operation.summary)}</span></summary>
<p>${whoMay(operation)}</p>
${parameters(operation)}${body === '' ? '' : `<h4>Тело запроса</h4>${body}`}
<h4>Пример</h4>${curl(method, path, operation, base)}
<h4>Ответы</h4>${answers(operation)}
</details>`;
}
