/** The thin line with two stops. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="logo">
      <rect width="28" height="28" rx="7" fill="var(--accent)" />
      <path
        d="M7 20.5h6.2a2.6 2.6 0 0 0 2.6-2.6v-7.2a2.6 2.6 0 0 1 2.6-2.6H21"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="2"
      />
      <circle cx="7" cy="20.5" r="2.6" fill="var(--accent-ink)" />
      <circle
        cx="21"
        cy="8"
        r="2.6"
        fill="var(--accent)"
        stroke="var(--accent-ink)"
        strokeWidth="2"
      />
    </svg>
  );
}
