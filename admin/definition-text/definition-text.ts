// What every property box needs: the text, its parsed body, and where changes go.
import { createContext, useContext } from 'react';
import { valueAt } from '../../forms/definitions/keyed.ts';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import { isLocked, lockedPaths } from '../../forms/definitions/locked.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { useLayers } from './layers/use-layers.ts';
import { putAt } from './text/edit-text.ts';
import { refineAt } from './text/refine-text.ts';
import './definition-text.css';

export interface DefinitionText {
  kind: KindCode;
  text: string;
  body: JsonObject;
  issues: readonly Issue[];
  readOnly: boolean;
  /** Federal elements taken over keep their locks; the federal layer itself may change them. */
  federal: boolean;
  /** The element on the server, for whoever may ask what its draft would do. */
  element?: { resource: string; id: number; version: number };
  onText(text: string): void;
}

const Context = createContext<DefinitionText | undefined>(undefined);
export const DefinitionTextProvider = Context.Provider;

export interface Property {
  value: Json | undefined;
  problem: string | undefined;
  /** Changed only by whoever owns the federal layer. */
  locked: boolean;
  disabled: boolean;
  /** Puts back what the place above has; absent where nothing is changed here. */
  takeBack?(): void;
  set(value: Json | undefined): void;
}

export function useDefinitionText(): DefinitionText {
  const found = useContext(Context);
  if (!found) throw new Error('Нет текста элемента');
  return found;
}

/** @param path keys only: definitions never address list items by number */
export function useProperty(path: string[]): Property {
  const { text, body, issues, readOnly, federal, onText } = useDefinitionText();
  const dotted = path.join('.');
  const locked = !federal && isLocked(lockedPaths(body), dotted);
  const layers = useLayers();
  const changed = layers.changesAt(path).length > 0;
  return {
    ...(changed && !readOnly && { takeBack: () => onText(putAt(text, path, layers.above(path))) }),
    value: valueAt(body, dotted),
    problem: issues.find((issue) => issue.path === dotted)?.message,
    locked,
    disabled: readOnly || locked,
    set: (value) => onText(refineAt(text, path, value)),
  };
}

export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
