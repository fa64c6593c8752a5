import { procedureFor, router } from '../../trpc/procedures.ts';
import { policies, ruleChange } from './rules.schema.ts';

export const policiesRouter = router({
  /** The ordered SLA policies that hold for tickets opened now. */
  current: procedureFor('agent').query(({ ctx }) => ctx.services.rules.getPolicies(ctx.viewer.workspaceId)),

  /** Every version, newest first: its policies, when it holds or why it never did, who stored it when. */
  history: procedureFor('manager').query(({ ctx }) => ctx.services.rules.listPolicyHistory(ctx.viewer.workspaceId)),

  /**
   * How far past tickets have been folded anew since rules were last saved for them, too: tickets done of all, instants in epoch ms,
   * `finishedAt` null while it is under way. Null when there never were such rules.
   */
  recount: procedureFor('agent').query(({ ctx }) => ctx.services.recount.find(ctx.viewer.workspaceId)),

  /** Stores the ordered policies as a new version, for new tickets from an instant on or for all. BAD_REQUEST says what to change. */
  save: procedureFor('manager')
    .input(ruleChange.extend({ policies }))
    .mutation(async ({ ctx, input }) => {
      const { policies: ordered, appliesTo, startsAt, preview } = input;
      const previewed = ctx.services.whatIf.toAuditDetail(ctx.viewer.workspaceId, { policies: ordered }, preview);
      const saved = await ctx.services.rules.savePolicies(ctx.viewer, ordered, input);
      await ctx.services.audit.record(ctx.viewer, 'policies.saved', {
        ...saved,
        appliesTo,
        startsAt: startsAt ?? null,
        ...previewed,
      });
      return saved;
    }),
});
