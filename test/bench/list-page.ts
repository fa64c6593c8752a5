import { createServer } from 'node:http';
import { portOf } from './port-of.ts';

export interface ListPage {
  readonly url: string;
  close(): void;
}

/** A helpdesk's list of so many tickets on loopback: a table, served as it is, with no script of its own. */
export async function serveListPage(count: number): Promise<ListPage> {
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `<tr><td>${index}</td><td><a href="/tickets/${index}">Order ${index} has not arrived</a></td><td>open</td></tr>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>
    <style>body{font:14px/1.5 system-ui}td{padding:8px 10px;border-bottom:1px solid #ddd}</style>
    <table><tbody>${rows.join('')}</tbody></table></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
