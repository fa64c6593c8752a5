import { tracked } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router, withRefusals } from '../../trpc/procedures.ts';
import { floorInput } from './floor.schema.ts';

/** Everywhere: NOT_FOUND for a team that the viewer does not lead, FORBIDDEN for the workspace below managers, and for too small a group in works-council mode. */
export const floorRouter = router({
  /** What happens now: the queue by severity with its clocks, who works, figures of the last hour and day, today by hour. Lengths in ms, shares 0–1. */
  get: procedureFor('lead')
    .input(floorInput)
    .query(({ ctx, input }) => ctx.services.floor.get(ctx.viewer, input)),

  /**
   * The same, again whenever it changes: with a ticket, or because time goes on. Every message is the whole state, so that a reconnect needs no
   * position; `lastEventId` is what tRPC sends then.
   */
  watch: procedureFor('lead')
    .input(floorInput.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const stop = signal ?? new AbortController().signal;
      for await (const view of withRefusals(ctx.services.floor.watch(ctx.viewer, input, stop))) {
        yield tracked(String(view.serverNow), view);
      }
    }),
});
