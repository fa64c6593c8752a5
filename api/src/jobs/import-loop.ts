import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { ShiftlightError } from '../errors.ts';
import { openTable } from '../imports/files/open-table.ts';
import { withTemporaryFile } from '../imports/files/temporary-file.ts';
import type { ImportKey, ImportRecord, ImportsRepository } from '../modules/imports/imports.repository.ts';
import type { ImportsService } from '../modules/imports/imports.service.ts';
import { pause } from './pause.ts';

export interface ImportLoopDependencies {
  readonly repository: ImportsRepository;
  readonly service: Pick<ImportsService, 'run'>;
  readonly log: Logger;
  readonly now: () => number;
}

const lookEveryMs = 1_000;
const tidyEveryMs = 3_600_000;
const failed = 'Something went wrong on our side. It was logged; nothing was lost. Start it again.';

/** Thrown through a running import when somebody stopped it, another process took it over, or this one ends. */
class Stopped extends Error {}

/**
 * Imports the files that wait, one at a time and process. A process that dies leaves its file to another one, which begins anew: what is
 * stored already changes nothing.
 */
export function startImportLoop({ repository, service, log, now }: ImportLoopDependencies) {
  const stopping = new AbortController();
  const runner = randomUUID();
  const loop = run();

  async function run(): Promise<void> {
    let tidiedAt = 0;
    while (!stopping.signal.aborted) {
      try {
        if (now() - tidiedAt > tidyEveryMs) {
          await repository.removeOld(now());
          tidiedAt = now();
        }
        const next = await repository.claim(runner, now());
        if (next !== null) {
          await importFile(next, next.record);
          continue;
        }
      } catch (error) {
        log.error({ err: error }, 'imports could not be looked at; trying again');
      }
      await pause(lookEveryMs, stopping.signal);
    }
  }

  async function importFile(key: ImportKey, { connectorId, format, mapping, mode }: ImportRecord): Promise<void> {
    if (mapping === null || mode === null) return;
    const { workspaceId, importId } = key;
    try {
      await withTemporaryFile(repository.readParts(key), async (path) => {
        const table = await openTable(path, format);
        await service.run({ workspaceId, connectorId, table, mapping }, mode, {
          refuse: (refusals) => repository.addRefusals(key, refusals),
          async progress(counts) {
            if (stopping.signal.aborted || !(await repository.saveProgress(key, runner, counts, now())))
              throw new Stopped();
          },
        });
      });
      await repository.finish(key, runner, { state: 'done', message: null }, now());
    } catch (error) {
      if (error instanceof Stopped || stopping.signal.aborted) return repository.release(key, runner);
      const isOurs = error instanceof ShiftlightError;
      if (!isOurs) log.error({ err: error, importId }, 'an import failed');
      await repository.finish(key, runner, { state: 'failed', message: isOurs ? error.message : failed }, now());
    }
  }

  return {
    async stop(): Promise<void> {
      stopping.abort();
      await loop;
    },
  };
}
