// How a package may be taken in, and what it would do to an element: the same words on server and screen.

/**
 * `add` takes in only what is not here; `merge` also brings up what came by a package before, keeping
 * later changes of the place; `mirror` makes everything as in the package.
 */
export type Mode = 'add' | 'merge' | 'mirror';

/**
 * `change`: as it came last time, and the package has newer; `joined`: changed on both sides in different
 * places; `kept`: changed here only; `conflict`: changed on both sides in the same place, or never came
 * by a package; `draft`: somebody is writing; `missing`: needs what is neither here nor in the package;
 * `remove`: here, but not in the package.
 */
export type Status =
  | 'add'
  | 'change'
  | 'joined'
  | 'kept'
  | 'same'
  | 'conflict'
  | 'draft'
  | 'missing'
  | 'remove';
