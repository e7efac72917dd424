/**
 * Milliseconds of processor that the least of three runs took: the machine that tests is shared, and what
 * others do on it must not decide.
 */
export async function workTime(run: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
