// The file is fetched rather than linked, so that a refusal is shown as a sentence, not as a page.
import { HttpError } from 'react-admin';
import { apiUrl, sendSignedIn } from '../providers/http-client.ts';

function fileName(header: string | null, id: number): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : `report-${id}.xlsx`;
}

export async function exportReport(id: number): Promise<void> {
  const response = await sendSignedIn(`${apiUrl}/reports/${id}/export?format=xlsx`, {
    headers: { Accept: '*/*' },
  });
  if (!response.ok)
    throw new HttpError('Выгрузить не удалось. Повторите позже', response.status, {});
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(response.headers.get('Content-Disposition'), id);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
