import type { Format } from './format.ts';

const longestLink = 2000;

// No user name before the host, which only serves to deceive; no character that ends an attribute.
const link =
  /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(?::[0-9]{1,5})?(?:[/?#][^\s<>"'`\\\p{Cc}\p{Cf}]*)?$/iu;

/** A link that may become an href: `javascript:` and `data:` are addresses too, but not pages. */
export function isUri(text: string): boolean {
  return text.length <= longestLink && link.test(text);
}

export const uri: Format = {
  name: 'uri',
  title: 'Ссылка',
  sample: 'https://example.ru',
  keyboard: 'url',
  holds: isUri,
  message: 'Введите адрес страницы полностью, как в адресной строке браузера',
};
