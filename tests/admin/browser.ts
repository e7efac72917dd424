// What jsdom lacks and the console asks for.
import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// Screens are loaded when opened; a busy machine needs longer than the library's second.
configure({ asyncUtilTimeout: 25_000 });

export function prepareBrowser(): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
  localStorage.clear();
}
