import type {
  ScorecardCard,
  ScorecardPart,
  ScorecardSubject,
  ScorecardTrend,
} from '@shiftlight/shared/views/scorecard-view.ts';
import type { GroupedIdentity, Grouping } from '../../figures/figure-sums.repository.ts';
import type { MeRepository } from '../me/me.repository.ts';
import type { CardBuilder, CardRun, ComparedGroup } from './card-builder.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';

export interface CardReaderDependencies {
  readonly builder: CardBuilder;
  readonly scopes: ScorecardScopesRepository;
  readonly me: Pick<MeRepository, 'listIdentities' | 'findGroup'>;
}

export type CardReader = ReturnType<typeof createCardReader>;

/** Finds out whose cases a scorecard counts, and has it worked out. */
export function createCardReader({ builder, scopes, me }: CardReaderDependencies) {
  async function toGrouping({ workspaceId }: CardRun, { scope, id }: ScorecardSubject): Promise<Grouping> {
    if (scope === 'workspace') return null;
    if (scope === 'member') {
      return (await me.listIdentities(workspaceId, id)).map((identity) => ({ ...identity, group: id }));
    }
    return (await scopes.listTeamIdentities(workspaceId, [id])).map((one) => ({ ...one, group: one.teamId }));
  }

  async function findComparedGroup(workspaceId: string, memberId: string): Promise<ComparedGroup> {
    const { kind, people } = await me.findGroup(workspaceId, memberId);
    return { kind, people: people.map(({ personId, ...identity }) => ({ ...identity, group: personId })) };
  }

  return {
    prepare: builder.prepare,
    toGrouping,
    findComparedGroup,

    async readCard(run: CardRun, subject: ScorecardSubject): Promise<ScorecardCard> {
      if (subject.scope !== 'member') return builder.buildWhole(run, await toGrouping(run, subject));
      const [grouping, group] = await Promise.all([
        toGrouping(run, subject),
        findComparedGroup(run.workspaceId, subject.id),
      ]);
      const cards = await builder.buildPeople(run, [subject.id], grouping ?? [], group);
      const card = cards.get(subject.id);
      if (card === undefined) throw new Error('A card that was asked for was not built.');
      return card;
    },

    async readTrend(run: CardRun, subject: ScorecardSubject): Promise<ScorecardTrend> {
      return builder.buildTrend(run, await toGrouping(run, subject));
    },

    /** The members of a team, or the teams of the workspace. */
    async readParts(run: CardRun, subject: ScorecardSubject): Promise<readonly ScorecardPart[]> {
      const { workspaceId } = run;
      if (subject.scope === 'member') return [];
      if (subject.scope === 'team') {
        const [members, identities] = await Promise.all([
          scopes.listMembers(workspaceId, subject.id),
          scopes.listTeamIdentities(workspaceId, [subject.id]),
        ]);
        const people: readonly GroupedIdentity[] = identities.map((one) => ({ ...one, group: one.memberId }));
        const figuresOf = await builder.buildParts(run, people, people);
        return members.map((member) => ({ subject: { scope: 'member', ...member }, figures: figuresOf(member.id) }));
      }
      const teams = await scopes.listTeams(workspaceId, null);
      const identities = await scopes.listTeamIdentities(
        workspaceId,
        teams.map(({ id }) => id),
      );
      const groups = identities.map((one) => ({ ...one, group: one.teamId }));
      const figuresOf = await builder.buildParts(run, groups, null);
      return teams.map((team) => ({ subject: { scope: 'team', ...team }, figures: figuresOf(team.id) }));
    },
  };
}
