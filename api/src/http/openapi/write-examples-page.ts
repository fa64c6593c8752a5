import type { ApiExample } from './api-examples.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
:root { color-scheme: light dark; --ink: light-dark(#17191d, #eceef1); --dim: light-dark(#565c66, #a4abb6);
  --bg: light-dark(#f6f7f8, #121417); --surface: light-dark(#fff, #1a1d21); --line: light-dark(#dfe2e6, #30353c);
  --accent: light-dark(#0b5fb0, #7db8f5); }
body { margin: 0; color: var(--ink); background: var(--bg); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { font-size: 24px; margin: 0 0 8px; } h2 { font-size: 17px; margin: 32px 0 4px; }
p { margin: 4px 0 8px; max-width: 70ch; } .dim { color: var(--dim); } a { color: var(--accent); }
pre { margin: 0; padding: 14px; overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 10px;
  font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }`;

/** The examples as a page without scripts, to read and to copy from. In English, the language of the interface. */
export function writeExamplesPage(serverUrl: string, examples: readonly ApiExample[]): string {
  const parts = examples.map(
    ({ id, title, about, command, status }) => `<h2 id="${id}">${escape(title)}</h2>
<p>${escape(about)} <span class="dim">Answered with ${status}.</span></p>
<pre tabindex="0" aria-label="${escape(title)}">${escape(command)}</pre>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shiftlight for developers</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Send events to Shiftlight</h1>
<p>Everything that may be sent, with every field, is described in <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1) for ${escape(serverUrl)}.
An administrator adds a connector of kind “events-api” and gets its id and its secret. Set both before the first call:</p>
<pre tabindex="0" aria-label="Variables">CONNECTOR='…'
SECRET='…'</pre>
${parts.join('\n')}
</main>
</body>
</html>
`;
}
