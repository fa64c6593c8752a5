import { tracked } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { ticketRefs } from '../tickets/ticket-ref.schema.ts';

export const liveRouter = router({
  /**
   * Changes of the tickets in view and of the viewer's own tickets and figures. The first message carries the present state of `refs`.
   * `lastEventId` is what tRPC sends when it reconnects; full states make it unnecessary, positions let clients drop older ones.
   */
  changes: procedureFor('agent')
    .input(z.object({ refs: ticketRefs, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const stop = signal ?? new AbortController().signal;
      for await (const message of ctx.services.live.watch(ctx.viewer, input.refs, stop)) {
        yield tracked(String(message.position), message);
      }
    }),
});
