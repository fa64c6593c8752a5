import { createServer, connect, type Socket } from 'node:net';

/** A line to a database server with an address of its own: the server behind it may come back on another port, or the line may go dead. */
export interface DatabaseLine {
  readonly url: string;
  /** Where connections go from now on. */
  lead(targetUrl: string): void;
  /** Connections that somebody tried to open while it was frozen. */
  readonly refused: number;
  /** Nothing passes any more and nobody is told, as when a network is lost; new connections are not taken. */
  freeze(): void;
  /** Ends what was frozen and takes connections again. */
  restore(): void;
  close(): Promise<void>;
}

export async function openDatabaseLine(targetUrl: string): Promise<DatabaseLine> {
  let target = new URL(targetUrl);
  let frozen = false;
  let refused = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (frozen) {
      refused += 1;
      return hold(near);
    }
    const far = connect(Number(target.port), target.hostname);
    join(near, far);
    join(far, near);
  });
  function hold(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  }
  function join(from: Socket, to: Socket): void {
    hold(from);
    from.on('data', (chunk) => {
      if (!frozen) to.write(chunk);
    });
    from.on('close', () => {
      if (!frozen) to.destroy();
    });
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(targetUrl);
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    get refused() {
      return refused;
    },
    lead: (next) => (target = new URL(next)),
    freeze: () => (frozen = true),
    restore: () => {
      frozen = false;
      cut();
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
