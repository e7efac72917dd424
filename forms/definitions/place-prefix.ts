// Keys and codes that a lower place adds carry its prefix, so that no later key from above ever meets them.

/** First two digits of ОКТМО: the region, as everybody writes it. */
const region = /^\d{2}/;
/** Of the constant code of a place: enough to tell organisations of a country apart. */
const tail = 6;

export interface PrefixedPlace {
  kind: string;
  oktmo: string | null;
  /** The constant code that packages and links show. */
  uid: string;
}

/** `r46` of a region, `o1a2b3c` of an organisation, '' of the country. */
export function placePrefix({ kind, oktmo, uid }: PrefixedPlace): string {
  if (kind === 'country') return '';
  const digits = kind === 'region' ? region.exec(oktmo ?? '')?.[0] : undefined;
  return digits ? `r${digits}` : `${kind === 'region' ? 'r' : 'o'}${uid.slice(-tail)}`;
}

/** What keys of fields, pages, options and parameters begin with. */
export function keyPrefix(place: PrefixedPlace): string {
  const prefix = placePrefix(place);
  return prefix === '' ? '' : `${prefix}_`;
}

/** What codes of elements begin with. */
export function codePrefix(place: PrefixedPlace): string {
  const prefix = placePrefix(place);
  return prefix === '' ? '' : `${prefix}-`;
}
