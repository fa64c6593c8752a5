import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** A request to a vendor's HTTP interface. */
export interface VendorRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Parsed JSON; null when there is none. */
  readonly body: unknown;
  /** Address of this server, for links to next pages. */
  readonly baseUrl: string;
}

export interface VendorAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with an answer. */
export const faultKinds = ['refused-for-rate', 'server-error', 'cut-off', 'not-json', 'slow'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface VendorServer {
  readonly baseUrl: string;
  /** Requests that were answered, faults and all. */
  readonly requests: readonly string[];
  /** Lets the next answers go wrong in these ways, one each. */
  failNext(...kinds: readonly FaultKind[]): void;
  stop(): Promise<void>;
}

export const ok = (body: unknown): VendorAnswer => ({ status: 200, body });
export const notFound: VendorAnswer = { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } };
export const unauthorised: VendorAnswer = { status: 401, body: { error: "Couldn't authenticate you" } };

/** Serves a vendor's interface on loopback. */
export async function startVendorServer(
  answer: (request: VendorRequest) => VendorAnswer,
  { keepsRequests = true }: { readonly keepsRequests?: boolean } = {},
): Promise<VendorServer> {
  const requests: string[] = [];
  const faults: FaultKind[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', baseUrl());
    const sent = await text(request);
    if (keepsRequests) requests.push(`${request.method} ${url.pathname}${url.search}`);
    const {
      status,
      body,
      headers = {},
    } = answer({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: parse(sent),
      baseUrl: baseUrl(),
    });
    const printed = JSON.stringify(body);
    switch (faults.shift()) {
      case 'refused-for-rate':
        response.writeHead(429, { 'retry-after': '0', 'content-type': 'text/html' }).end('<h1>Slow down</h1>');
        return;
      case 'server-error':
        response.writeHead(503, { 'retry-after': '0' }).end('{}');
        return;
      case 'cut-off':
        response.writeHead(status, { 'content-length': printed.length + 1 });
        response.write(printed.slice(0, printed.length / 2));
        response.destroy();
        return;
      case 'not-json':
        response.writeHead(status, { 'content-type': 'application/json' }).end('<html>Please sign in</html>');
        return;
      case 'slow':
        response.writeHead(status, { 'content-type': 'application/json' });
        response.write(printed.slice(0, 1));
        setTimeout(() => response.end(printed.slice(1)), 300);
        return;
      case undefined:
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(printed);
    }
  }

  function baseUrl(): string {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: baseUrl(),
    requests,
    failNext: (...kinds) => void faults.push(...kinds),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Forms are given as their text. */
function parse(sent: string): unknown {
  if (sent === '') return null;
  return /^[[{]/.test(sent) ? JSON.parse(sent) : sent;
}
