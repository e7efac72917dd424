// Set to unhealthy when storage failed, so that the watcher restarts us instead of trusting us.
export interface Health {
  ok: boolean;
  draining: boolean;
}

export function healthy(): Health {
  return { ok: true, draining: false };
}
