// The text as it was last typed, kept on this device until the server has it.
const key = (resource: string, id: number) => `draft.${resource}.${id}`;

export function readKept(resource: string, id: number): string | undefined {
  try {
    return localStorage.getItem(key(resource, id)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(resource: string, id: number, text: string): void {
  try {
    localStorage.setItem(key(resource, id), text);
  } catch {
    // A full or forbidden storage must not stop the work; the server gets the text in a moment anyway.
  }
}

export function forget(resource: string, id: number): void {
  try {
    localStorage.removeItem(key(resource, id));
  } catch {
    // Nothing was kept where keeping is forbidden.
  }
}
