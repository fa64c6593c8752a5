import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly port: number;
  close(): void;
}

/** Serves pages on loopback for any host; the browser is told that all hosts of the tests are here. Null = not found. */
export async function servePages(write: (host: string, path: string) => string | null): Promise<PageServer> {
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const page = write(host, request.url ?? '/');
    response
      .writeHead(page === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page ?? 'Nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A listening TCP server has an address with a port. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
