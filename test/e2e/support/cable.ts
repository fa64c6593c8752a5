import { connect, createServer, type Socket } from 'node:net';

export interface Cable {
  /** From now on nothing comes through, in either direction, and nobody is told: as when a laptop leaves the network. */
  pull(): void;
  /** New connections work again; the old ones are found to be dead. */
  plugIn(): void;
  close(): Promise<void>;
}

/** A network cable on loopback: what connects to `port` talks to `targetPort`, until it is pulled. */
export async function layCable(port: number, targetPort: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isPulled = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isPulled) return;
    const far = connect(targetPort, '127.0.0.1');
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => isPulled || far.destroy());
    far.on('close', () => isPulled || near.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    pull: () => {
      isPulled = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    plugIn: () => {
      isPulled = false;
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
