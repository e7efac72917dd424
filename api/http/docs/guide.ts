// What holds for every route: the key, lists, writes, refusals.
import { escaped } from './html.ts';

const pre = (text: string) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>`;

export function guideHtml(base: string): string {
  return `<section id="guide">
<h2>Как обращаться</h2>
<h3>Ключ</h3>
<p>Ключ создаёт сам пользователь: меню с его именем, «Ключи доступа». Программа видит и может то же, что он, или только читает. Ключ передаётся в заголовке каждого запроса:</p>
${pre(`curl '${base}/api/session' -H 'Authorization: Bearer pmt_…'`)}
<p>Неверный, отозванный или просроченный ключ получает ответ 401, даже если в запросе есть и вход. Учётные записи, права, пароли и ключи по ключу не меняются: ответ 403.</p>
<h3>Списки</h3>
<p>Порядок, строки и условия записываются так, как их пишет библиотека <code>ra-data-simple-rest</code>. Сколько строк всего, говорит заголовок <code>Content-Range</code>.</p>
${pre(`curl '${base}/api/organizations' -G \\
  --data-urlencode 'sort=["name","ASC"]' \\
  --data-urlencode 'range=[0,24]' \\
  --data-urlencode 'filter={"kind":"vocational-college","q":"техникум"}' \\
  -H 'Authorization: Bearer pmt_…'

Content-Range: organizations 0-7/8`)}
<p>Несколько записей по номерам: <code>filter={"id":[1,2]}</code>; каких вы не видите, тех в ответе нет. К имени поля можно добавить: <code>_gte</code> не меньше, <code>_gt</code> больше, <code>_lte</code> не больше, <code>_lt</code> меньше, <code>_neq</code> не равно, <code>_in</code> одно из, <code>_nin</code> ни одно из, <code>_null</code> пусто (<code>true</code>) или нет (<code>false</code>). <code>q</code> ищет по словам.</p>
<h3>Изменения</h3>
<p><b>Создание</b> (<code>POST</code>): добавьте заголовок <code>Idempotency-Key</code> с неповторимым знаком; если ответ потерялся, повторите запрос с тем же знаком, и второй записи не будет.</p>
<p><b>Изменение</b> (<code>PUT</code>) меняет только поля, которые присланы. Версия записи стоит в поле <code>version</code> и в заголовке <code>ETag</code>; с заголовком <code>If-Match</code> чужое изменение не затрётся: ответом будет 412 и запись, какой она стала.</p>
<p><b>Несколько записей сразу</b>: <code>PUT</code> или <code>DELETE</code> по адресу списка с <code>filter={"id":[…]}</code>. Изменятся все или ни одна.</p>
<h3>Отказы</h3>
${pre(`{
  "type": "urn:profmarshrut:problem:invalid",
  "title": "Проверьте заполнение",
  "status": 422,
  "errors": { "birthDate": "Дата рождения в будущем" }
}`)}
<p>Записи, которой нет, и записи, которая вам не видна, отвечает одно и то же: 404. Полей, которые вам закрыты, в ответе просто нет. Каждое изменение и каждая открытая карточка человека остаются в журнале.</p>
</section>`;
}
