// A file is fetched rather than linked, so that a refusal is shown as a sentence, not as a page.
import { HttpError } from 'react-admin';
import { apiUrl, sendSignedIn } from './http-client.ts';

function fileName(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : undefined;
}

async function reasonOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    const { title, detail }: { title?: string; detail?: string } = JSON.parse(text);
    if (title) return detail ? `${title}. ${detail}` : title;
  } catch {
    // Not a document of ours: the general sentence will do.
  }
  return 'Выгрузить не удалось. Повторите позже';
}

/** @param path below the API, e.g. `reports/1/export?format=xlsx`. */
export async function download(path: string, otherwise: string): Promise<void> {
  const response = await sendSignedIn(`${apiUrl}/${path}`, { headers: { Accept: '*/*' } });
  if (!response.ok) throw new HttpError(await reasonOf(response), response.status, {});
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(response.headers.get('Content-Disposition')) ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
