import type { EscalationRights } from '@shiftlight/shared/views/escalation-view.ts';
import { canFollow } from '@shiftlight/shared/escalations/fold-escalation.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import type { EscalationReadsRepository } from './escalation-reads.repository.ts';
import type { EscalationRow, TicketRow } from './escalation-row.ts';

/** Who the viewer is, as far as escalations ask. */
export interface Standing {
  readonly viewer: Viewer;
  readonly teamIds: ReadonlySet<string>;
  /** Members of teams that the viewer leads. */
  readonly led: ReadonlySet<string>;
  /** The viewer's own ids in the helpdesks, as `connectorId/personId`. */
  readonly identities: ReadonlySet<string>;
  readonly gate: FigureGate;
}

type Identities = (
  workspaceId: string,
  memberId: string,
) => Promise<readonly { readonly connectorId: string; readonly externalId: string }[]>;

export async function findStanding(
  repository: EscalationReadsRepository,
  listIdentities: Identities,
  openGate: OpenGate,
  viewer: Viewer,
): Promise<Standing> {
  const [teamIds, led, identities, gate] = await Promise.all([
    repository.listTeamIdsOf(viewer.memberId),
    roleIncludes(viewer.role, 'lead') ? repository.listLed(viewer.memberId) : [],
    listIdentities(viewer.workspaceId, viewer.memberId),
    openGate(viewer),
  ]);
  return {
    viewer,
    teamIds: new Set(teamIds),
    led: new Set(led),
    identities: new Set(identities.map(({ connectorId, externalId }) => `${connectorId}/${externalId}`)),
    gate,
  };
}

/** Own tickets, those that nobody has, and those that the viewer worked on; leads and up every one. */
export function mayEscalate({ viewer, identities }: Standing, connectorId: string, ticket: TicketRow): boolean {
  if (roleIncludes(viewer.role, 'lead') || ticket.assigneeId === null) return true;
  const isMine = (personId: string) => identities.has(`${connectorId}/${personId}`);
  return isMine(ticket.assigneeId) || ticket.agents.some(isMine);
}

/** Specialists decide on what was sent to everybody or to their teams, managers on all; nobody on their own. */
export function mayDecide({ viewer, teamIds }: Standing, { sentBy, teamId }: EscalationRow): boolean {
  if (!roleIncludes(viewer.role, 'specialist') || sentBy === viewer.memberId) return false;
  return roleIncludes(viewer.role, 'manager') || teamId === null || teamIds.has(teamId);
}

/** Who sent it, who has the ticket now, and who leads the one or the whole. */
export function mayContinue(standing: Standing, row: EscalationRow): boolean {
  const { viewer, led, identities } = standing;
  if (row.sentBy === viewer.memberId || led.has(row.sentBy) || roleIncludes(viewer.role, 'manager')) return true;
  const assigneeId = row.ticket?.assigneeId ?? null;
  return assigneeId !== null && identities.has(`${row.connectorId}/${assigneeId}`);
}

/** The verdict is for who sent it, who decides, and who leads the one who sent it; where single people are not shown, for who sent or gave it. */
export function maySeeRating(standing: Standing, row: EscalationRow): boolean {
  const { viewer, led, gate } = standing;
  if (!gate.showsPerson(row.sentBy)) {
    return row.steps.some((step) => step.kind === 'accepted' && step.byMemberId === viewer.memberId);
  }
  return (
    row.sentBy === viewer.memberId ||
    mayDecide(standing, row) ||
    led.has(row.sentBy) ||
    roleIncludes(viewer.role, 'manager')
  );
}

/** What the viewer may do in the escalation's present state. */
export function toRights(standing: Standing, row: EscalationRow): EscalationRights {
  const continues = mayContinue(standing, row);
  return {
    decide: canFollow(row.state, 'accepted') && mayDecide(standing, row),
    resend: canFollow(row.state, 'resent') && continues,
    withdraw: canFollow(row.state, 'withdrawn') && continues,
  };
}
