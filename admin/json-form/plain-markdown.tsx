// Stands where rjsf would load its reader of Markdown: words of questions are shown as they are written, so
// that no text of a definition ever becomes a link, a picture or markup. It also weighs nothing.
import type { ReactNode } from 'react';

export function Markdown({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}
