import { createServer } from 'node:http';

/** A line to a server that no longer changes: each question goes there once, its answer is remembered. For servers that take their time. */
export interface RememberingLine {
  readonly baseUrl: string;
  close(): Promise<void>;
}

interface Remembered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export async function openRememberingLine(targetUrl: string): Promise<RememberingLine> {
  const answers = new Map<string, Promise<Remembered>>();
  const ask = async (path: string, authorization: string): Promise<Remembered> => {
    const response = await fetch(`${targetUrl}${path}`, { headers: { authorization, accept: 'application/json' } });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? 'text/plain',
      body: await response.text(),
    };
  };
  const server = createServer((request, response) => {
    const { url = '/', headers } = request;
    const key = JSON.stringify([url, headers.authorization]);
    const answer = answers.get(key) ?? ask(url, headers.authorization ?? '');
    answers.set(key, answer);
    answer.then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    baseUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
