import { connect, type Socket } from 'node:net';

export interface LoadRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Time of each request in ms, in no particular order. */
  readonly latencies: readonly number[];
}

/**
 * Sends requests from `connections` keep-alive connections, each waiting for its answer before the next request. Plain sockets: the
 * load must cost less than what it measures. Throws at the first answer that is not 200.
 */
export async function runLoad(
  port: number,
  connections: number,
  requests: readonly LoadRequest[],
): Promise<LoadResult> {
  const payloads = requests.map((request) => toBytes(request, port));
  const latencies: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await open(port);
      const reader = createReader(socket);
      while (next < payloads.length) {
        const payload = payloads[next++];
        if (payload === undefined) break;
        const sent = performance.now();
        const answer = reader.next();
        socket.write(payload);
        await answer;
        latencies.push(performance.now() - sent);
      }
      socket.destroy();
    }),
  );
  return { perSecond: requests.length / ((performance.now() - started) / 1000), latencies };
}

function toBytes({ path, method, headers, body }: LoadRequest, port: number): Buffer {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });
}

/** Resolves once per complete answer. The next request is sent only after it, so an answer's end is also the buffer's end. */
function createReader(socket: Socket) {
  let pending: Buffer = Buffer.alloc(0);
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null;
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const headEnd = pending.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = pending.subarray(0, headEnd).toString('latin1');
    if (!isComplete(head, pending.subarray(headEnd + 4))) return;
    const body = pending.subarray(headEnd + 4).toString();
    pending = Buffer.alloc(0);
    if (head.startsWith('HTTP/1.1 200')) settle?.resolve();
    else settle?.reject(new Error(`${head.split('\r\n')[0] ?? ''} ${body.slice(0, 300)}`));
  });
  socket.on('close', () => settle?.reject(new Error('The server closed the connection.')));
  return { next: () => new Promise<void>((resolve, reject) => (settle = { resolve, reject })) };
}

function isComplete(head: string, body: Buffer): boolean {
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  return body.subarray(-5).toString('latin1') === '0\r\n\r\n';
}
