import type {
  RestatementPreview,
  ScorecardCard,
  ScorecardParts,
  ScorecardState,
  ScorecardTrend,
  ScorecardView,
} from '@shiftlight/shared/views/scorecard-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { minimumGroup as minimumPeople } from '../privacy/minimum-group.ts';
import { toFreeDatesRefusal, type OpenGate } from '../privacy/figure-gate.ts';
import type { ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { CardRun } from './card-builder.ts';
import type { CardReader } from './card-reader.ts';
import { getCardPeriod } from './get-card-period.ts';
import { findDifference } from './find-difference.ts';
import type { FrozenCard, FrozenScorecardsRepository } from './frozen-scorecards.repository.ts';
import { openBlindFigures } from './hide-blind-figures.ts';
import { openSmallFigures } from './hide-small-figures.ts';
import type { OpenedSubject, ScorecardAccess } from './scorecard-access.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';
import type { CardKey, ScorecardNotesRepository } from './scorecard-notes.repository.ts';
import type { CardInput, NoteInput, RestateInput } from './scorecards.schema.ts';

export interface ScorecardsDependencies {
  readonly access: ScorecardAccess;
  readonly scopes: ScorecardScopesRepository;
  readonly reader: CardReader;
  readonly figures: Figures;
  readonly notes: ScorecardNotesRepository;
  readonly frozen: FrozenScorecardsRepository;
  readonly audit: Pick<AuditService, 'recordView' | 'recordViews' | 'record'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly now: () => number;
}

/** So long after its end a month is closed: what helpdesks tell late has come by then. */
export const closingDelayMs = 2 * 3_600_000;

export type ScorecardsService = ReturnType<typeof createScorecardsService>;

/** Scorecards of people, teams and the workspace: figures, what is written on them, and closed months. */
export function createScorecardsService(dependencies: ScorecardsDependencies) {
  const { access, reader, figures, notes, frozen, audit, openGate, now } = dependencies;

  /** Opens a card for somebody, who is remembered to have looked at it. */
  async function open(viewer: Viewer, { of, period: text }: CardInput) {
    const period = getCardPeriod(text);
    const subject = await access.open(viewer, of);
    if (subject.scope === 'member') {
      await audit.recordView({ viewer, subjectMemberId: subject.id, what: `scorecard of ${period.text}` });
    }
    const key: CardKey = {
      workspaceId: viewer.workspaceId,
      scope: subject.scope,
      scopeId: subject.id,
      period: period.text,
    };
    const { worksCouncil } = await openGate(viewer);
    if (worksCouncil && subject.scope !== 'member' && period.kind === 'days') throw toFreeDatesRefusal();
    const [small, blind] = await Promise.all([
      openSmallFigures(dependencies, viewer, subject),
      openBlindFigures(dependencies, viewer, subject),
    ]);
    return { subject, period, key, small, blind };
  }

  async function findState(run: CardRun, found: FrozenCard | null): Promise<ScorecardState> {
    if (found !== null) return { kind: 'frozen', versions: found.versions };
    if (run.period.kind !== 'month' || (await frozen.isClosed(run.workspaceId, run.period.text)))
      return { kind: 'open', closesAt: null };
    const closesAt = run.bounds.end + closingDelayMs;
    // Months that were over when the workspace was made are not closed: their history may still be read.
    return { kind: 'open', closesAt: closesAt > now() ? closesAt : null };
  }

  async function getFrozen(key: CardKey): Promise<FrozenCard> {
    const found = await frozen.find(key);
    if (found === null)
      throw new ShiftlightError('CONFLICT', 'This month is not closed yet: its scorecard still follows every change.');
    return found;
  }

  return {
    /** What the viewer may open. */
    list: access.list,

    /** A scorecard: the closed one of a closed month, else worked out now. */
    async get(viewer: Viewer, input: CardInput): Promise<ScorecardView> {
      const { subject, period, key, small, blind } = await open(viewer, input);
      const found = await frozen.find(key);
      const waiting = found === null ? await figures.refresh(viewer.workspaceId) : 0;
      const run = await reader.prepare(viewer.workspaceId, period, viewer);
      const [card, state, written] = await Promise.all([
        found === null ? reader.readCard(run, subject) : blind.hideInCard(found.card),
        findState(
          run,
          found === null ? null : { ...found, versions: blind.hideInVersions(found.versions, found.card) },
        ),
        notes.list(key, viewer.memberId),
      ]);
      const { scope, id, name, isOwn, isAbove } = subject;
      return {
        subject: { scope, id, name },
        card: await small.hideInCard(card),
        state,
        notes: written,
        may: {
          comment: isOwn || isAbove,
          edit: isAbove,
          acknowledge: isOwn && run.bounds.isOver,
          restate: found !== null && canRestate(viewer),
          close: found === null && canRestate(viewer) && isLeftOpen(run, state, now()),
        },
        waiting,
        serverNow: now(),
      };
    },

    /** The figures over periods of the same kind, oldest first, the shown one last. */
    async trend(viewer: Viewer, input: CardInput): Promise<ScorecardTrend> {
      const { subject, period, small } = await open(viewer, input);
      return small.hideInTrend(
        await reader.readTrend(await reader.prepare(viewer.workspaceId, period, viewer), subject),
      );
    },

    /** A team by its members, the workspace by its teams. */
    async parts(viewer: Viewer, input: CardInput): Promise<ScorecardParts> {
      const { subject, period } = await open(viewer, input);
      if (subject.scope === 'member') return { parts: [], minimumPeople, serverNow: now() };
      await figures.refresh(viewer.workspaceId);
      const read = await reader.readParts(await reader.prepare(viewer.workspaceId, period, viewer), subject);
      const { worksCouncil, showsPerson } = await openGate(viewer);
      const parts = read.filter((part) =>
        part.subject.scope === 'member' ? showsPerson(part.subject.id) : !worksCouncil,
      );
      const seen = parts.flatMap((part) => (part.subject.scope === 'member' ? [part.subject.id] : []));
      await audit.recordViews({ viewer, subjectMemberIds: seen, what: `scorecard of ${period.text}` });
      return { parts, minimumPeople, serverNow: now() };
    },

    /** Writes on a scorecard. Throws FORBIDDEN for what is not the viewer's to write; a repeated request changes nothing. */
    async addNote(viewer: Viewer, { requestId, note, ...input }: NoteInput): Promise<{ readonly noteId: string }> {
      const { subject, period, key } = await open(viewer, input);
      const run = await reader.prepare(viewer.workspaceId, period, viewer);
      checkNote(note.kind, subject, run.bounds.isOver);
      await notes.add({
        ...key,
        id: requestId,
        kind: note.kind,
        text: 'text' in note ? note.text : null,
        target: 'target' in note ? note.target : null,
        authorMemberId: viewer.memberId,
        at: now(),
      });
      return { noteId: requestId };
    },

    /** What would change if a closed month were worked out today. Throws CONFLICT while it is not closed. */
    async previewRestatement(viewer: Viewer, input: CardInput): Promise<RestatementPreview> {
      const { subject, period, key, small, blind } = await open(viewer, input);
      const { card } = await getFrozen(key);
      const waiting = await figures.refresh(viewer.workspaceId);
      const fresh = await reader.readCard(await reader.prepare(viewer.workspaceId, period, viewer), subject);
      const difference = blind.hideInDifference(findDifference(card, fresh), card);
      return { difference: await small.hideInDifference(difference, card), waiting };
    },

    /**
     * Works a closed month out anew and keeps it as a further version beside the old ones, with the difference and the reason. Throws CONFLICT
     * when it is not closed, nothing would change, or somebody else was faster.
     */
    async restate(
      viewer: Viewer,
      { requestId, reason, ...input }: RestateInput,
    ): Promise<{ readonly version: number }> {
      const { subject, period, key } = await open(viewer, input);
      const { card, versions } = await getFrozen(key);
      const last = versions.at(-1)?.version ?? 0;
      if (await frozen.hasRequest(key, requestId)) return { version: last };
      await figures.refresh(viewer.workspaceId);
      // What is kept is the whole card; whoever may not see all of it does not see it in the answer.
      const fresh: ScorecardCard = await reader.readCard(
        await reader.prepare(viewer.workspaceId, period, null),
        subject,
      );
      const difference = findDifference(card, fresh);
      if (difference.length === 0)
        throw new ShiftlightError('CONFLICT', 'Nothing would change: the closed figures are those of today.');
      const version = last + 1;
      const written = { version, card: fresh, difference, reason, requestId, memberId: viewer.memberId, at: now() };
      if (!(await frozen.addVersion({ ...key, ...written })))
        throw new ShiftlightError('CONFLICT', 'Somebody else restated this month meanwhile. Load it again.');
      await audit.record(viewer, 'scorecard.restated', {
        scope: subject.scope,
        [`${subject.scope}Id`]: subject.id,
        period: period.text,
        version,
        metrics: difference.map(({ metricId }) => metricId).join(', '),
      });
      return { version };
    },
  };
}

/** A month that is over and will not close by itself. */
const isLeftOpen = ({ period, bounds }: CardRun, state: ScorecardState, now: number): boolean =>
  period.kind === 'month' && state.kind === 'open' && state.closesAt === null && bounds.end + closingDelayMs <= now;

const canRestate = (viewer: Viewer) => viewer.role === 'manager' || viewer.role === 'admin';

function checkNote(kind: NoteInput['note']['kind'], { isOwn, isAbove }: OpenedSubject, isOver: boolean): void {
  if (kind === 'acknowledged' && !isOwn)
    throw new ShiftlightError('FORBIDDEN', 'A scorecard is acknowledged by the person whose it is.');
  if (kind === 'acknowledged' && !isOver)
    throw new ShiftlightError('CONFLICT', 'This period is still running. Acknowledge the scorecard when it is over.');
  if (kind !== 'comment' && kind !== 'acknowledged' && !isAbove)
    throw new ShiftlightError('FORBIDDEN', 'Wins and development areas are edited by your lead. Leave a comment.');
}
