// What patterns may cost one answer altogether: many values, each of them cheap enough, are together no cheaper.

/** Places of patterns visited for one value; some 30 to 50 million a second. */
export const mostForValue = 1_000_000;
/** The same for all values of one answer. */
export const mostForAnswer = 1_000_000;

interface Meter {
  left: number;
  over: boolean;
}

let open: Meter | undefined;

/** What is matched inside shares one allowance; once it is spent nothing more is matched, and `over` says so. */
export function metered<T>(work: () => T, most = mostForAnswer): { result: T; over: boolean } {
  const outer = open;
  const meter: Meter = { left: most, over: false };
  open = meter;
  try {
    return { result: work(), over: meter.over };
  } finally {
    open = outer;
    if (outer) {
      outer.left -= most - meter.left;
      outer.over ||= meter.over;
    }
  }
}

export const allowance = (): number =>
  Math.min(mostForValue, Math.max(0, open?.left ?? mostForValue));

export function spend(steps: number): void {
  if (open) open.left -= steps;
}

export function overspent(): void {
  if (open) open.over = true;
}
