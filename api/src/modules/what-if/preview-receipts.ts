import { createHash } from 'node:crypto';
import { ShiftlightError } from '../../errors.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';
import type { AuditEntry } from '../audit/audit.repository.ts';
import { previewSummary, type PreviewSummary } from './what-if.schema.ts';

export type PreviewReceipts = ReturnType<typeof createPreviewReceipts>;

/**
 * Proofs of what a preview said. A look stores nothing, so the change that follows hands its proof back: sealed for the workspace and the
 * very draft, so that the audit log cannot be told of another one.
 */
export function createPreviewReceipts(secrets: Pick<Secrets, 'sealJson' | 'openJson'>) {
  const contextOf = (workspaceId: string, draft: object) => {
    const digest = createHash('sha256')
      .update(JSON.stringify(sortKeys(draft)))
      .digest('base64url');
    return `what-if ${workspaceId} ${digest}`;
  };
  return {
    seal(workspaceId: string, draft: object, summary: PreviewSummary): string {
      return Buffer.from(secrets.sealJson(contextOf(workspaceId, draft), summary)).toString('base64url');
    },

    /** What to write beside the change in the audit log; nothing without a receipt. Throws INVALID for one of another draft. */
    toAuditDetail(workspaceId: string, draft: object, receipt: string | undefined): AuditEntry['detail'] {
      if (receipt === undefined) return {};
      const { countId, period, clocks, clocksChanged, toMissed, toMet, peopleChanged } = open(
        workspaceId,
        draft,
        receipt,
      );
      return {
        previewId: countId ?? null,
        previewPeriod: period,
        previewClocks: clocks,
        previewChanged: clocksChanged,
        previewToMissed: toMissed,
        previewToMet: toMet,
        previewPeople: peopleChanged,
      };
    },
  };

  function open(workspaceId: string, draft: object, receipt: string): PreviewSummary {
    try {
      const bytes = Uint8Array.from(Buffer.from(receipt, 'base64url'));
      return previewSummary.parse(secrets.openJson(contextOf(workspaceId, draft), bytes));
    } catch (cause) {
      throw new ShiftlightError(
        'INVALID',
        'The preview was made of another draft. Look again at what changes, then save.',
        { cause },
      );
    }
  }
}

/** The same text for the same draft, in whatever order its parts were written. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sortKeys(part)]);
}
