import { connect } from 'node:net';

/** Writes these bytes to the server, then ends or cuts the connection; gives what came back until it closed. */
export function sendRaw(baseUrl: string, bytes: string, ending: 'end' | 'cut'): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes, () => (ending === 'end' ? socket.end() : socket.resetAndDestroy()));
    });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}
