import type { DefaultOptions } from '@tanstack/react-query';

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error
    ? Number(error.status)
    : 0;
}

/** A refusal is final; silence or a restarting server is worth two more attempts. */
export const queryOptions: DefaultOptions = {
  queries: {
    staleTime: 5_000,
    retry: (failures, error) => {
      const status = statusOf(error);
      return failures < 2 && (status === 0 || status >= 502);
    },
  },
};
