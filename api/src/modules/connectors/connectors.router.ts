import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';

const connectorId = z.uuid();
const one = z.object({ connectorId });
const webhookSecret = z.string().trim().min(8).max(500);

export const connectorsRouter = router({
  /** Addresses of the connected helpdesks, for the extension's permission question. */
  origins: procedureFor('agent').query(({ ctx }) => ctx.services.connectors.listOrigins(ctx.viewer.workspaceId)),

  /** Connected helpdesks with freshness, progress and errors. Instants are epoch ms. */
  list: procedureFor('admin').query(({ ctx }) => ctx.services.connectors.list(ctx.viewer.workspaceId)),

  /** Every helpdesk that can be connected, with what it tells and what it does not. */
  kinds: procedureFor('admin').query(({ ctx }) => ctx.services.connectors.listKinds()),

  /** Connects a helpdesk after checking address and credentials. Answers what to paste there; the secret is shown only now. */
  create: procedureFor('admin')
    .input(
      z.object({
        helpdesk: z.string().min(1).max(60),
        name: z.string().trim().min(1).max(120),
        baseUrl: z.url({ protocol: /^https?$/ }),
        settings: z.record(z.string(), z.unknown()).optional(),
        credentials: z.record(z.string(), z.unknown()).optional(),
        webhookSecret: webhookSecret.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const created = await ctx.services.connectors.create(ctx.viewer.workspaceId, input);
      await ctx.services.audit.record(ctx.viewer, 'connector.created', {
        connectorId: created.connectorId,
        helpdesk: input.helpdesk,
      });
      return created;
    }),

  /** Reads the helpdesk's whole history again. NOT_FOUND in another workspace, INVALID when it has no log. */
  backfill: procedureFor('admin')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.connectors.startBackfill(ctx.viewer.workspaceId, input.connectorId);
      await ctx.services.audit.record(ctx.viewer, 'connector.backfill', input);
    }),

  /** Tries again to understand deliveries that were set aside, after a fix. Answers how many were and what they brought. */
  replay: procedureFor('admin')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      const report = await ctx.services.connectors.replay(ctx.viewer.workspaceId, input.connectorId);
      await ctx.services.audit.record(ctx.viewer, 'connector.replayed', { ...input, ...report });
      return report;
    }),

  /** Replaces the webhook's secret: by the helpdesk's own, or (null) by a new one of ours. The one before holds until the next change. */
  changeSecret: procedureFor('admin')
    .input(z.object({ connectorId, webhookSecret: webhookSecret.nullable() }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId } = ctx.viewer;
      const changed = await ctx.services.connectors.changeSecret(workspaceId, input.connectorId, input.webhookSecret);
      await ctx.services.audit.record(ctx.viewer, 'connector.secret-changed', { connectorId: input.connectorId });
      return changed;
    }),

  /**
   * The text to paste into the helpdesk (a scrip, or bodies of rules), null where there is none. It holds the webhook's secret.
   * `product`: one of the kind's `bodyProducts`; null = the connected helpdesk. INVALID when there is no text for it.
   */
  scrip: procedureFor('admin')
    .input(z.object({ connectorId, product: z.string().min(1).max(60).nullable().default(null) }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId } = ctx.viewer;
      const scrip = await ctx.services.connectors.getScrip(workspaceId, input.connectorId, input.product);
      await ctx.services.audit.record(ctx.viewer, 'connector.scrip-shown', input);
      return { scrip };
    }),

  /** Colleagues whom the helpdesk knows, unmapped ones first. */
  people: procedureFor('admin')
    .input(one)
    .query(({ ctx, input }) => ctx.services.connectors.listPeople(ctx.viewer.workspaceId, input.connectorId)),

  /** Says which member a colleague of the helpdesk is; null = nobody of this workspace. */
  mapPerson: procedureFor('admin')
    .input(z.object({ connectorId, externalId: z.string().min(1).max(200), memberId: z.uuid().nullable() }))
    .mutation(async ({ ctx, input }) => {
      const { connectorId: id, externalId, memberId } = input;
      await ctx.services.connectors.mapPerson(ctx.viewer.workspaceId, id, externalId, memberId);
      await ctx.services.audit.record(ctx.viewer, 'connector.person-mapped', input);
    }),
});
