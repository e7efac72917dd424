// When a session ends while somebody is typing, requests wait here until a new login or a refusal.
import { useSyncExternalStore } from 'react';

interface Waiting {
  promise: Promise<boolean>;
  settle(signedIn: boolean): void;
}

let waiting: Waiting | undefined;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

export function askToSignInAgain(): Promise<boolean> {
  if (!waiting) {
    let settle: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    waiting = { promise, settle };
    announce();
  }
  return waiting.promise;
}

export function settleRenewal(signedIn: boolean): void {
  waiting?.settle(signedIn);
  waiting = undefined;
  announce();
}

export function useRenewalAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => waiting !== undefined,
  );
}
