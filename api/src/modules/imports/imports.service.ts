import { randomUUID } from 'node:crypto';
import { ShiftlightError } from '../../errors.ts';
import { checkMapping } from '../../imports/check-mapping.ts';
import { findFormat } from '../../imports/files/find-format.ts';
import { openTable } from '../../imports/files/open-table.ts';
import type { TableFile, TableRow } from '../../imports/files/table-file.ts';
import { withTemporaryFile } from '../../imports/files/temporary-file.ts';
import type { ImportMapping } from '../../imports/mapping.ts';
import { proposeMapping } from '../../imports/propose-mapping.ts';
import {
  runImport,
  understandRow,
  type ImportCounts,
  type ImportSink,
  type Refusal,
} from '../../imports/run-import.ts';
import { createStoringSink, createTryingSink, type SinkDependencies } from '../../imports/sinks.repository.ts';
import { getTarget, importTargets } from '../../imports/targets.ts';
import { createRowReader } from '../../imports/to-events.ts';
import { scopeOf } from '../connectors/connector-scope.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';
import { findIdsOf } from '../../connectors/kit/ids-of.ts';
import type { ImportKey, ImportMode, ImportRecord, ImportsRepository } from './imports.repository.ts';
import type { PreviewInput, StartInput } from './imports.schema.ts';

export interface ImportsDependencies extends SinkDependencies {
  readonly repository: ImportsRepository;
  readonly connectors: ConnectorsService;
  readonly secrets: Secrets;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** A file, and into which connected system it goes. */
export interface UploadInput {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly name: string;
}

export type ImportsService = ReturnType<typeof createImportsService>;

/** A row of the preview, and what it becomes. */
export interface PreviewRow extends TableRow {
  readonly events: readonly object[];
  readonly problem: string | null;
}

export const largestFileBytes = 100_000_000;
const partBytes = 1_000_000;
const previewRows = 20;
const sampledRows = 200;

/** Files of events: sent, looked at, tried, imported. */
export function createImportsService(dependencies: ImportsDependencies) {
  const { repository, connectors, secrets, findTimeZone, now } = dependencies;

  async function get(key: ImportKey): Promise<ImportRecord> {
    const record = await repository.find(key);
    if (record === null)
      throw new ShiftlightError('NOT_FOUND', 'There is no such file. Files are deleted after a week: send it again.');
    return record;
  }

  async function openTarget(workspaceId: string, connectorId: string) {
    const connector = await connectors.findLoaded(connectorId);
    if (connector === null || connector.workspaceId !== workspaceId) {
      throw new ShiftlightError(
        'NOT_FOUND',
        'There is no such connected system in this workspace, or it is switched off.',
      );
    }
    const idsOf = findIdsOf(connector.settings) ?? connectorId;
    const people = await connectors.listPeople(workspaceId, idsOf);
    const byAddress = new Map(
      people.flatMap(({ email, externalId }) => (email === null ? [] : [[email.toLowerCase(), externalId] as const])),
    );
    return {
      connector,
      owner: { workspaceId, connectorId, idsOf },
      scope: scopeOf(connector, connector.credentials, secrets),
      findAgent: (email: string) => byAddress.get(email) ?? null,
    };
  }

  /** A helpdesk whose log is read tells its tickets itself: imported ones would count twice. */
  async function checkTarget(workspaceId: string, connectorId: string, mapping: ImportMapping) {
    const target = await openTarget(workspaceId, connectorId);
    if (getTarget(mapping.target).aboutTickets && target.connector.kind.readLog !== null) {
      throw new ShiftlightError(
        'INVALID',
        `The history of ${target.connector.name} is read by itself, and its tickets would count twice. Import tickets into a system of kind “events-api”.`,
      );
    }
    return target;
  }

  /** Reads a file with a mapping; the caller says where what it tells goes. */
  async function run(
    file: {
      readonly workspaceId: string;
      readonly connectorId: string;
      readonly table: TableFile;
      readonly mapping: ImportMapping;
    },
    mode: ImportMode,
    reports: Pick<ImportSink, 'refuse' | 'progress'>,
  ): Promise<ImportCounts> {
    const { table, mapping } = file;
    checkMapping(mapping, table.columns);
    const { owner, scope, findAgent } = await checkTarget(file.workspaceId, file.connectorId, mapping);
    const sink = mode === 'run' ? createStoringSink(dependencies, owner) : createTryingSink(dependencies, owner);
    const readRow = createRowReader(mapping, findAgent);
    return runImport({ table, readRow, scope, sink: { ...sink, ...reports }, now });
  }

  return {
    get,
    run,
    targets: () => importTargets,
    list: (workspaceId: string) => repository.list(workspaceId),

    /** Takes a file in pieces. Throws INVALID for a kind that cannot be read or beyond 100 MB; nothing of it is kept then. */
    async upload(
      { workspaceId, connectorId, name }: UploadInput,
      content: AsyncIterable<Buffer>,
    ): Promise<ImportRecord> {
      const format = findFormat(name);
      await openTarget(workspaceId, connectorId);
      const key = { workspaceId, importId: randomUUID() };
      await repository.create(key, { connectorId, name, format });
      try {
        let part = 0;
        let size = 0;
        for await (const piece of inPieces(content, partBytes)) {
          size += piece.length;
          if (size > largestFileBytes) throw tooLarge();
          await repository.addPart(key, part, piece);
          part += 1;
        }
        await repository.markReady(key, size);
        // Whether it can be read at all is said at once.
        await withTemporaryFile(repository.readParts(key), (path) => openTable(path, format));
        return await get(key);
      } catch (error) {
        await repository.remove(key);
        throw error;
      }
    },

    async preview(workspaceId: string, { importId, mapping, target }: PreviewInput) {
      const key = { workspaceId, importId };
      const { connectorId, format } = await get(key);
      const { findAgent, scope } = await openTarget(workspaceId, connectorId);
      return withTemporaryFile(repository.readParts(key), async (path) => {
        const table = await openTable(path, format);
        const sample = await takeFirst(table.rows, sampledRows);
        const timeZone = mapping?.timeZone ?? (await findTimeZone(workspaceId));
        const used = mapping ?? proposeMapping(format, table.columns, sample, timeZone, target);
        const readRow = createRowReader(used, findAgent);
        const rows = sample.slice(0, previewRows).map((row): PreviewRow => {
          const understood = understandRow({ readRow, scope, now }, row);
          if ('reason' in understood) return { ...row, events: [], problem: understood.reason };
          const others = understood.business.map(({ event }) => event);
          return { ...row, events: [...understood.tickets, ...others], problem: null };
        });
        return { columns: table.columns, mapping: used, rows };
      });
    },

    async start(workspaceId: string, { importId, mapping, mode }: StartInput): Promise<void> {
      const key = { workspaceId, importId };
      const { connectorId, format } = await get(key);
      await checkTarget(workspaceId, connectorId, mapping);
      const columns = await withTemporaryFile(
        repository.readParts(key),
        async (path) => (await openTable(path, format)).columns,
      );
      checkMapping(mapping, columns);
      if (!(await repository.enqueue(key, mapping, mode))) {
        throw new ShiftlightError('CONFLICT', 'This file is being read just now. Wait until it is done, or stop it.');
      }
    },

    async cancel(key: ImportKey): Promise<void> {
      await get(key);
      await repository.cancel(key, now());
    },

    async remove(key: ImportKey): Promise<void> {
      await get(key);
      await repository.remove(key);
    },

    /** Rows that were not taken, as they came. Throws NOT_FOUND before the first one is read. */
    async openRefusals(key: ImportKey): Promise<AsyncIterable<Refusal>> {
      await get(key);
      return repository.readRefusals(key);
    },
  };
}

const tooLarge = () =>
  new ShiftlightError(
    'INVALID',
    'The file is larger than 100 MB. Split it, or use npx shiftlight import, which has no limit.',
  );

async function* inPieces(content: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function takeFirst(rows: AsyncIterable<TableRow>, count: number): Promise<readonly TableRow[]> {
  const taken: TableRow[] = [];
  for await (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
}
