// What every part of the builder shares: the fields, their words, and how the tree is changed.
import { createContext, useContext } from 'react';
import type { ConditionField, Group } from '../../forms/conditions/index.ts';
import type { Parameters, Titles } from '../../forms/predicates/index.ts';

export interface Builder {
  /** Name of the whole condition, for whoever does not see the screen. */
  label: string;
  fields: readonly ConditionField[];
  known: ReadonlyMap<string, ConditionField>;
  parameters: Parameters;
  /** Names of the parameters where they may stand at all. */
  allowed: ReadonlySet<string> | undefined;
  titles: Titles;
  /** The tree as it now stands: asked when something is done, so that rows stay undrawn until then. */
  tree(): Group;
  /** @param focus the node whose handle, or other part, takes the keyboard after the change */
  change(next: Group, focus?: Focus): void;
  onDrag(id: number | undefined): void;
}

export interface Focus {
  id: number;
  part: 'handle' | 'operator' | 'add';
  /** Told aloud: where it stands now. */
  announcement?: string;
}

/** The node that is being dragged: only the gaps between nodes look at it. */
export const DraggedContext = createContext<number | undefined>(undefined);

const Context = createContext<Builder | undefined>(undefined);
export const BuilderProvider = Context.Provider;

export function useBuilder(): Builder {
  const found = useContext(Context);
  if (!found) throw new Error('Нет условия');
  return found;
}
