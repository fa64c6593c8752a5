import type { DeskPages } from './desk-pages.ts';
import { pageScript } from './page-script.ts';

const css = `
  body{margin:0;font:14px/1.5 system-ui,sans-serif;background:#fff;color:#1a1a1a}
  body.dark{background:#14171c;color:#eee}
  header{padding:10px 16px;border-bottom:1px solid #8884}
  header nav a{margin-right:12px;color:inherit}
  main{padding:16px;max-width:1080px}
  table{border-collapse:collapse;width:100%}td,th{padding:8px 10px;border-bottom:1px solid #8883;text-align:left}
  .card{display:flex;gap:12px;align-items:center;padding:12px;border:1px solid #8884;border-radius:6px;margin-bottom:8px}
  .card a{display:block;font-weight:600}
  .board{display:flex;gap:12px}.board section{flex:1;background:#8881;padding:8px;border-radius:6px}
  .tile{background:#8882;padding:8px;border-radius:4px;margin-bottom:8px}
  .row{display:grid;grid-template-columns:70px 1fr 140px;gap:10px;padding:10px 0;border-bottom:1px solid #8883}
  .row a{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
  iframe{border:0;width:100%;height:420px}
  .pane[hidden]{display:none} textarea{width:100%;box-sizing:border-box;height:90px}
`;

/** A page of this helpdesk: list or ticket by its address, drawn by a script where the product draws with one. */
export function writePage(desk: DeskPages, url: string, subjects: readonly string[]): string {
  const data = {
    ids: desk.ids,
    hrefs: desk.ids.map((id) => desk.href(id)),
    paths: desk.ids.map((id) => desk.base + desk.ticketPath(id)),
    subjects: desk.ids.map((id, index) => subjects[index] ?? `Subject of ${id}`),
    list: desk.base + desk.listPath,
    draws: desk.draws,
    moves: desk.moves,
    keepsPanes: desk.keepsPanes,
    inFrame: url.includes('frame=1'),
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Helpdesk</title><style>${css}</style></head>
    <body${desk.moves === 'hx-boost' ? ' hx-boost="true"' : ''}><header><strong>${desk.id}</strong>
    <nav><a href="${data.list}" data-list>Tickets</a><a href="${desk.base}/elsewhere">Reports</a></nav></header><main id="main"></main>
    <script>const data=${JSON.stringify(data).replaceAll('<', '\\u003c')};${pageScript}</script></body></html>`;
}
