// The description of the interface as people read it, made of /api/openapi.json on the server: no script
// runs here. The well-kept viewers weigh a megabyte and more, speak English and style themselves inline,
// which our content security policy forbids.
import type { JsonObject } from '../../../forms/json.ts';
import { guideHtml } from './guide.ts';
import { code, escaped, listOf, objectOf } from './html.ts';
import { operationHtml } from './operation.ts';
import { recordTable } from './schema.ts';
import { STYLE } from './style.ts';

interface Operation {
  method: string;
  path: string;
  of: JsonObject;
}

function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).map(([method, of]) => ({ method, path, of: objectOf(of) })),
  );
}

function sectionHtml(
  { name, description }: JsonObject,
  operations: readonly Operation[],
  schema: JsonObject,
  base: string,
): string {
  const fields = recordTable(schema);
  return `<section id="${escaped(name)}">
<h2>${escaped(description)} <span class="second">${code(name)}</span></h2>
${fields === '' ? '' : `<details><summary>Поля записи</summary>${fields}</details>`}
${operations.map(({ method, path, of }) => operationHtml(method, path, of, base)).join('\n')}
</section>`;
}

/** @param base where the product is reached, e.g. `https://region.example`. */
export function docsPage(document: JsonObject, base: string): string {
  const operations = operationsOf(document);
  const schemas = objectOf(objectOf(document.components).schemas);
  const tags = listOf(document.tags).map(objectOf);
  const of = ({ name }: JsonObject) =>
    operations.filter((operation) => listOf(operation.of.tags).includes(name ?? null));
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Программный интерфейс · Профмаршрут</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Программный интерфейс</h1>
<p class="second">Профмаршрут, версия ${escaped(objectOf(document.info).version)}. Для программ: <a href="/api/openapi.json">описание <code>OpenAPI 3.1</code></a>. <a href="/">Вернуться в систему</a></p>
</header>
<main>
${guideHtml(base)}
<nav aria-labelledby="contents"><h2 id="contents">Разделы</h2>
<ul class="contents">${tags
    .map(
      ({ name, description }) => `<li><a href="#${escaped(name)}">${escaped(description)}</a></li>`,
    )
    .join('')}</ul></nav>
${tags
  .map((tag) => sectionHtml(tag, of(tag), objectOf(schemas[String(tag.name)]), base))
  .join('\n')}
</main>
</body>
</html>`;
}
