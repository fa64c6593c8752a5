import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from './start-problem.ts';

const stopLimitMs = 4_000;

/** Throws with what to do when another program has the port. */
export async function checkPort(port: number, what: string): Promise<void> {
  const fault = await untilFree(port);
  if (fault === null) return;
  if (fault === 'EACCES')
    throw new StartProblem(
      `This account may not use port ${port} for ${what}. Choose one above 1024: PORT=4410 npm start`,
    );
  const running = await answersAsShiftlight(port);
  if (running)
    throw new StartProblem(
      `Shiftlight is already running at http://127.0.0.1:${port}. Stop it there first, or start another: PORT=${port + 10} npm start`,
    );
  throw new StartProblem(
    `Port ${port}, needed for ${what}, is taken by another program. Stop that, or choose other ports: PORT=${port + 10} npm start`,
  );
}

/** The port that the environment asks for, 4400 without one. */
export function parsePort(text: string | undefined): number {
  const port = Number(text ?? 4400);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new StartProblem(`PORT must be a number from 1 to 65534, but is "${text}".`);
}

/** After Ctrl-C the terminal is free a moment before the last process has stopped, so a taken port gets that moment. */
async function untilFree(port: number): Promise<string | null> {
  const limit = AbortSignal.timeout(stopLimitMs);
  for (;;) {
    const fault = await tryPort(port);
    if (fault !== 'EADDRINUSE' || limit.aborted) return fault;
    await wait(200);
  }
}

function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}

async function answersAsShiftlight(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1_000) }).catch(
    () => null,
  );
  return answer?.ok === true;
}
