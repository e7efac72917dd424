// A collision waits here until the person has chosen, field by field, whose value stays.
import { useSyncExternalStore } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import type { Collision } from './merge-edits.ts';

export interface CollisionQuestion {
  resource: string;
  collisions: Collision[];
  /** The chosen values by field, or nothing when the person went back to the form. */
  answer(chosen: JsonObject | undefined): void;
}

let question: CollisionQuestion | undefined;
const listeners = new Set<() => void>();

export function askAboutCollisions(
  resource: string,
  collisions: Collision[],
): Promise<JsonObject | undefined> {
  return new Promise((resolve) => {
    question = {
      resource,
      collisions,
      answer(chosen) {
        question = undefined;
        announce();
        resolve(chosen);
      },
    };
    announce();
  });
}

function announce(): void {
  for (const listener of listeners) listener();
}

export function useCollisionQuestion(): CollisionQuestion | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => question,
  );
}
