import type { Command } from 'commander';
import { publicUrl } from '../../auth/own-origins.ts';
import { createLog } from '../../log.ts';
import { startServer } from '../../server.ts';
import { onCall } from '../run-command.ts';
import { terminal } from '../terminal.ts';

/** `shiftlight serve` */
export function registerServe(program: Command): void {
  const command = program
    .command('serve')
    .description('run the API until Ctrl-C or SIGTERM; settings come from the environment, see README');
  onCall(command, async (_options, { env }) => {
    const server = await startServer(env, createLog(env.LOG_LEVEL));
    terminal.note(`Shiftlight is serving on ${publicUrl({ ...env, PORT: server.port })} (Ctrl-C stops it)`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.stop();
    return { data: { stopped: true }, text: 'Shiftlight has stopped.' };
  });
}
