/** The page stands alone, without the console's files: its few colours are those of the console. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #16202c; --ink-2: #46566a; --sheet: #fff; --quiet: #f6f8fb; --line: #d5dde7; --accent: #0b5aa8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ecf3; --ink-2: #a9b7c7; --sheet: #141a22; --quiet: #1b232d; --line: #334152; --accent: #7cb8f5; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 80px; color: var(--ink); background: var(--sheet); font: 15px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
main, header { max-width: 1060px; margin: 0 auto; }
h1 { margin: 0 0 4px; font-size: 26px; }
h2 { margin: 40px 0 8px; font-size: 20px; }
h3 { margin: 24px 0 4px; font-size: 16px; }
h4 { margin: 16px 0 4px; font-size: 14px; }
p { margin: 6px 0; max-width: 80ch; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 13px/1.5 ui-monospace, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
pre { margin: 6px 0; padding: 10px 12px; overflow-x: auto; background: var(--quiet); border: 1px solid var(--line); border-radius: 8px; }
pre code { overflow-wrap: normal; }
.second { color: var(--ink-2); }
.contents { columns: 3 240px; padding: 0; margin: 12px 0; list-style: none; }
.contents li { break-inside: avoid; }
details { border-top: 1px solid var(--line); padding: 6px 0; }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; }
summary span:last-child { color: var(--ink-2); }
.method { display: inline-block; min-width: 58px; font-weight: 650; font-size: 12px; letter-spacing: .03em; }
.wide { overflow-x: auto; margin: 6px 0; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 5px 10px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--ink-2); font-weight: 600; }
td:first-child { white-space: nowrap; }
`;
