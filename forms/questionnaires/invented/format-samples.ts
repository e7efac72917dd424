/** One text of each format, of nobody and nothing. */
export const formatSamples: Readonly<Record<string, string>> = {
  date: '2026-09-01',
  time: '09:30',
  'date-time': '2026-09-01T09:30:00Z',
  email: 'anna@example.ru',
  phone: '+79001234567',
  uri: 'https://example.ru',
  snils: '112-233-445 95',
  inn: '123456780051',
  ogrn: '1234567890006',
  oktmo: '12340000',
  okato: '12340000',
  okpdtr: '120005',
  'specialty-code': '09.02.07',
};
