import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'react-admin';
import { russianMessages } from '../messages/ru.ts';

const messages: TranslationMessages = russianMessages;

// Screens and the server speak ready sentences; only react-admin's own texts are looked up by key.
export const i18nProvider = polyglotI18nProvider(
  () => messages,
  'ru',
  [{ locale: 'ru', name: 'Русский' }],
  { allowMissing: true },
);
