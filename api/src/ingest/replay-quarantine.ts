import type { ConnectorKind, Normalised, NormaliseScope } from '../connectors/connector-kind.ts';
import { normalisePushed } from '../connectors/events-api/normalise.ts';
import { findIdsOf } from '../connectors/kit/ids-of.ts';
import type { AppendBusiness } from './append-business.ts';
import type { AppendQueue } from './append-queue.ts';
import { holdBackFuture } from './hold-back-future.ts';
import { keepPseudonyms } from './keep-pseudonyms.ts';
import type { QuarantineEntry, QuarantineRepository } from './quarantine.repository.ts';
import { withoutHiddenExtras } from './without-hidden-extras.ts';

export interface ReplayReport {
  /** Entries that are understood now. */
  readonly understood: number;
  readonly stillSetAside: number;
  /** Events that were not known before. */
  readonly appended: number;
  readonly duplicates: number;
}

/** Whose quarantine, and how it is understood. */
export interface ReplaySource {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly kind: Pick<ConnectorKind, 'normalise'>;
  readonly scope: NormaliseScope;
}

export interface ReplayDependencies {
  readonly queue: Pick<AppendQueue, 'append'>;
  readonly appendBusiness: AppendBusiness;
  readonly quarantine: Pick<QuarantineRepository, 'listOpen' | 'markReplayed'>;
  readonly now: () => number;
}

export type Replay = (source: ReplaySource) => Promise<ReplayReport>;

const pageSize = 200;

/**
 * Takes what was set aside through the normaliser again, after a fix or when a future-dated event's time has come. An entry counts
 * as understood when nothing of it is rejected; then its events are appended, and only after that it is marked: safe to repeat.
 * People are left out: their names were hidden when they were set aside.
 */
export function createReplay({ queue, appendBusiness, quarantine, now }: ReplayDependencies): Replay {
  return async (source) => {
    const { workspaceId, connectorId } = source;
    let report: ReplayReport = { understood: 0, stillSetAside: 0, appended: 0, duplicates: 0 };
    let after: QuarantineEntry | null = null;
    for (;;) {
      const entries: readonly QuarantineEntry[] = await quarantine.listOpen(source, after, pageSize);
      after = entries.at(-1) ?? null;
      if (after === null) return report;
      for (const entry of entries) {
        const { events, rejected, business = [] } = holdBackFuture(understand(entry, source), now());
        if (rejected.length > 0) {
          report = { ...report, stillSetAside: report.stillSetAside + 1 };
          continue;
        }
        const idsOf = findIdsOf(source.scope.settings) ?? connectorId;
        const others = await appendBusiness({ workspaceId, connectorId, idsOf, via: 'import', entries: business });
        if (others.rejected.length > 0) {
          report = { ...report, stillSetAside: report.stillSetAside + 1 };
          continue;
        }
        const counts = await queue.append({ workspaceId, connectorId, via: 'import', events });
        await quarantine.markReplayed([entry.id]);
        report = {
          ...report,
          understood: report.understood + 1,
          appended: report.appended + counts.appended + others.appended,
          duplicates: report.duplicates + counts.duplicates + others.duplicates,
        };
      }
    }
  };
}

/** Events of the future, and those that contradict a stored one, were set aside in canonical form; everything else as it had come. */
function understand({ reason, content }: QuarantineEntry, { kind, scope }: ReplaySource): Normalised {
  const ownScope = { ...scope, ...keepPseudonyms(scope) };
  const body = withoutHiddenExtras(content);
  const isCanonical = reason === 'future-dated' || reason === 'conflict';
  return isCanonical ? normalisePushed(body, ownScope) : kind.normalise(body, ownScope, {});
}
