import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { agrees, ourValues } from '@shiftlight/shared/truth/own-record.ts';
import { freshWithinMs } from '@shiftlight/shared/truth/truth-limits.ts';
import type { FindingOutcome } from '@shiftlight/shared/views/truth-view.ts';
import type { OpenFinding } from '../../modules/truth/truth-findings.repository.ts';
import type { ReconcileStep } from './reconcile.ts';

const atOnce = 500;
/** A ticket that could not be read so often is told as such; it goes on being tried. */
const patience = 3;

/** Notes what became of each finding once its ticket was read, and ends the comparison when none is open. */
export const settleFindings: ReconcileStep = async (dependencies, run, _connector, scope) => {
  const { findings, measures, reconciliations, now } = dependencies;
  for (;;) {
    const open = await findings.listOpen(run, atOnce);
    const ready = open.filter(({ waits, attempts }) => !waits || attempts >= patience);
    const known = await scope.findKnown(ready.map(({ ticketId }) => ticketId));
    const outcomes = ready.map((finding) => ({
      ticketId: finding.ticketId,
      outcome: finding.waits ? ('unreadable' as const) : findOutcome(finding, known.get(finding.ticketId)),
    }));
    await findings.settle(run, outcomes, now());
    if (open.length > ready.length || scope.signal.aborted) return;
    if (open.length < atOnce) break;
  }
  const { events, inTime, lagMedianMs } = await measures.measureFreshness(run, freshWithinMs);
  await reconciliations.change(run, {
    state: 'done',
    finishedAt: now(),
    freshEvents: events,
    freshInTime: inTime,
    lagMedianMs,
  });
  await findings.forgetListed(run);
};

function findOutcome({ kind, values }: OpenFinding, facts: TicketFacts | undefined): FindingOutcome {
  if (facts === undefined) return 'unreadable';
  if (facts.mergedInto !== null) return 'merged';
  if (facts.deletedAt !== null) return 'deleted';
  if (kind === 'missed') return 'healed';
  if (kind === 'absent') return 'still-there';
  return values.every(({ field, theirs }) => agrees(field, theirs, ourValues[field](facts)))
    ? 'healed'
    : 'still-differs';
}
