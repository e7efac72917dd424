import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { completeDefinition } from './complete.ts';
import { diagnosticsOf, spanOf } from './diagnostics.ts';
import { highlight, look } from './look.ts';
import { russianPhrases } from './phrases.ts';

export interface SourceEditorProps {
  kind: KindCode;
  text: string;
  issues: readonly Issue[];
  readOnly: boolean;
  /** The issue to go to; a new object goes there again. */
  goTo?: Issue;
  onChange(text: string): void;
}

/** Styles made while running carry the page's nonce; without it the policy refuses them. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

export function SourceEditor({ kind, text, issues, readOnly, goTo, onChange }: SourceEditorProps) {
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(onChange);
  latest.current = onChange;
  const writable = useRef(new Compartment());
  const initial = useRef(text);

  useEffect(() => {
    if (!holder.current) return;
    const editor = new EditorView({
      parent: holder.current,
      state: EditorState.create({
        doc: initial.current,
        extensions: [
          EditorView.cspNonce.of(pageNonce()),
          EditorState.phrases.of(russianPhrases),
          writable.current.of(EditorState.readOnly.of(false)),
          EditorState.tabSize.of(2),
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          syntaxHighlighting(highlight),
          look,
          json(),
          autocompletion({ override: [(context) => completeDefinition(kind, context)] }),
          // Tab leaves the editor, as it leaves any field: indentation is automatic.
          keymap.of([
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...foldKeymap,
            ...completionKeymap,
            ...lintKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': 'Исходный текст',
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [kind]);

  useEffect(() => {
    view.current?.dispatch({
      effects: writable.current.reconfigure([
        EditorState.readOnly.of(readOnly),
        EditorView.editable.of(true),
      ]),
    });
  }, [readOnly]);

  // Undo of the whole screen and another person's text come from outside.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(editor.state, diagnosticsOf(editor.state.doc.toString(), issues)),
      );
  }, [issues]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo) return;
    const { from, to } = spanOf(editor.state.doc.toString(), goTo);
    editor.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    editor.focus();
  }, [goTo]);

  return <div ref={holder} className="source-editor" />;
}
