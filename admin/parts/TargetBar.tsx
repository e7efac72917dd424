import './parts.css';

/** Share as a bar from zero, the target as a tick: 25 % of 25 % is a full line. */
export function TargetBar({
  share,
  target,
  state,
}: {
  share: number | null;
  target: number;
  state: string;
}) {
  const width = (value: number) => `${Math.max(0, Math.min(100, value))}%`;
  return (
    <span className={`target-bar target-${state}`} aria-hidden="true">
      <span className="target-fact" style={{ width: width(share ?? 0) }} />
      <span className="target-tick" style={{ left: width(target) }} />
    </span>
  );
}
