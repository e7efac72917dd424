/** Layer of a definition by the kind of its place, over a row `o` of organizations. */
export const LAYER =
  "case o.kind when 'country' then 'federal' when 'region' then 'region' else 'organization' end";
