import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'react-admin';
import { russianMessages } from '../messages/ru.ts';

/**
 * Screens and the server speak ready sentences; only react-admin's own texts are looked up by key.
 * @param titles of resources that say themselves what they are called, one | few | many
 */
export function i18nProviderWith(titles: Readonly<Record<string, string>>) {
  const messages: TranslationMessages = russianMessages(titles);
  return polyglotI18nProvider(() => messages, 'ru', [{ locale: 'ru', name: 'Русский' }], {
    allowMissing: true,
  });
}
