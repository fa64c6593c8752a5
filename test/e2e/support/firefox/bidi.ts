type Answer = Readonly<Record<string, unknown>>;

/** A WebDriver BiDi session: commands with their answers (https://w3c.github.io/webdriver-bidi/). */
export interface Bidi {
  send(method: string, parameters: object): Promise<Answer>;
  close(): void;
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${url}.`)), { once: true });
  });
  const waiting = new Map<unknown, (message: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = parseAnswer(String(data));
    waiting.get(message['id'])?.(message);
    waiting.delete(message['id']);
  });
  let lastId = 0;
  const send: Bidi['send'] = (method, parameters) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (message) => {
        if (message['type'] === 'error') reject(new Error(`${method}: ${String(message['message'])}`));
        else resolve(toAnswer(message['result']));
      });
      socket.send(JSON.stringify({ id: lastId, method, params: parameters }));
    });
  await send('session.new', { capabilities: {} });
  return { send, close: () => socket.close() };
}

function parseAnswer(text: string): Answer {
  return toAnswer(JSON.parse(text));
}

/** Every message and every result of the protocol is an object. */
export function toAnswer(value: unknown): Answer {
  if (typeof value !== 'object' || value === null) throw new Error(`Not an object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}
