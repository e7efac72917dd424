// Over a row `d` of definitions.

/** Version in force above row `d`, by the nearest place; null where the element stands on nothing. */
const ABOVE = `(select above.published_version_id from definitions above
  join organization_tree up on up.ancestor_id = above.organization_id
  where up.descendant_id = d.organization_id and up.depth > 0
    and above.kind = d.kind and above.code = d.code
    and above.published_version_id is not null and above.withdrawn_on is null
  order by up.depth limit 1)`;

/** Number of the version that waits to be taken, or null. */
export const WAITING = `(case when d.base_version_id is null or d.withdrawn_on is not null then null
  else nullif(${ABOVE}, d.base_version_id) end)`;
