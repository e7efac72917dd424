// Values of a parameter to be tried beside the draft's: the neighbours on an even scale, the value in force
// and the draft's own.

import type { Parameter } from '../predicates/index.ts';

const NEIGHBOURS = [-2, -1, 0, 1, 2, 3];

/** In ascending order; none for a parameter that is not a number. */
export function sliderValues(parameter: Parameter, inForce: unknown): number[] {
  const { type, default: draft, minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = parameter;
  if (typeof draft !== 'number' || (type !== 'number' && type !== 'integer')) return [];
  if (parameter.enum)
    return parameter.enum.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const step = type === 'number' ? 0.25 : maximum - minimum > 24 ? 3 : 1;
  const nearest = Math.round(draft / step) * step;
  const values = NEIGHBOURS.map((steps) => nearest + steps * step).filter(
    (value) => value >= minimum && value <= maximum,
  );
  const given = [draft, ...(typeof inForce === 'number' ? [inForce] : [])];
  return [...new Set([...values, ...given])].sort((a, b) => a - b);
}
