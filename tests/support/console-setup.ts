// The console in jsdom without the rules that emotion writes: jsdom matches every rule against every element
// each time somebody asks what is visible, which took most of these tests' time. What is hidden by attributes
// stays hidden; looks are seen in a real browser (tests/journeys).
import { configure } from '@testing-library/react';

// Screens are loaded when opened; a machine that does much else is slow, not wrong.
configure({ asyncUtilTimeout: 25_000 });

declare global {
  interface Window {
    /** The window is one for all files of a process: what stays with it is done once. */
    ready?: true;
  }
}

// Some of these files ask for no document at all.
if (typeof document !== 'undefined') {
  if (!window.ready) setEmotionAside();
  window.ready = true;
  document.body.replaceChildren();
  window.location.hash = '';
}

function setEmotionAside(): void {
  const insert = document.head.insertBefore.bind(document.head);
  const aside = document.createElement('div');
  document.head.insertBefore = <T extends Node>(node: T, before: Node | null): T =>
    node instanceof HTMLStyleElement && node.dataset.emotion !== undefined
      ? aside.appendChild(node)
      : insert(node, before);
}
