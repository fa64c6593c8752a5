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

  /** Asks the helpdesk whether address, account and rights still hold. Answers the events that arrived last; refuses with what to do. */
  test: procedureFor('admin')
    .input(one)
    .mutation(({ ctx, input }) => ctx.services.connectorCare.test(ctx.viewer.workspaceId, input.connectorId)),

  /** The events that arrived last, newest first, and how many tickets were read in the last minute. Instants are epoch ms. */
  newest: procedureFor('admin')
    .input(one)
    .query(({ ctx, input }) => ctx.services.connectorCare.listNewest(ctx.viewer.workspaceId, input.connectorId)),

  /** Says by the addresses of one ticket and one list where tickets are; null = as the registry says. INVALID says what to change. */
  savePages: procedureFor('admin')
    .input(z.object({ connectorId, pages: z.object({ ticketUrl: z.url(), listUrl: z.url() }).nullable() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.connectorCare.savePages(ctx.viewer.workspaceId, input.connectorId, input.pages);
      await ctx.services.audit.record(ctx.viewer, 'connector.changed', { connectorId: input.connectorId });
    }),

  /** Stops reading and taking deliveries; nothing is lost where the helpdesk keeps a log. */
  pause: procedureFor('admin')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.connectorCare.pause(ctx.viewer.workspaceId, input.connectorId);
      await ctx.services.audit.record(ctx.viewer, 'connector.paused', input);
    }),

  /** Goes on where it was paused. INVALID when the helpdesk is disconnected. */
  resume: procedureFor('admin')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.connectorCare.resume(ctx.viewer.workspaceId, input.connectorId);
      await ctx.services.audit.record(ctx.viewer, 'connector.resumed', input);
    }),

  /** Puts another account in the place of the present one, which goes on until the helpdesk has taken the new one. */
  changeCredentials: procedureFor('admin')
    .input(z.object({ connectorId, credentials: z.record(z.string(), z.unknown()) }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId } = ctx.viewer;
      await ctx.services.connectorCare.changeCredentials(workspaceId, input.connectorId, input.credentials);
      await ctx.services.audit.record(ctx.viewer, 'connector.credentials-changed', { connectorId: input.connectorId });
    }),

  /** Disconnects; with `deletesData` everything that was read goes too. Answers how many events went. */
  remove: procedureFor('admin')
    .input(z.object({ connectorId, deletesData: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const { workspaceId } = ctx.viewer;
      const gone = await ctx.services.connectorCare.remove(workspaceId, input.connectorId, input.deletesData);
      await ctx.services.audit.record(ctx.viewer, 'connector.removed', { ...input, ...gone });
      return gone;
    }),
});
