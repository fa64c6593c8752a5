import { procedureFor, router } from '../../trpc/procedures.ts';
import { addEntryInput, openSessionInput } from './coaching-sessions.schema.ts';

export const coachingSessionsRouter = router({
  /** Sessions in which the viewer is coached or coaches, and with whom another one can be opened. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.coachingSessions.list(ctx.viewer)),

  /**
   * Opens a session between the viewer and who leads them, or whom they lead. The same `requestId` again gives the same one. NOT_FOUND for
   * people or triggers that it cannot be about, BAD_REQUEST for a date that is over or a goal that cannot be measured.
   */
  open: procedureFor('agent')
    .input(openSessionInput)
    .mutation(({ ctx, input }) => ctx.services.coachingSessions.open(ctx.viewer, input)),

  /** Adds a note, an action, that one is done, another follow-up date, or the end. Repeatable. NOT_FOUND for others' sessions, CONFLICT for closed ones. */
  addEntry: procedureFor('agent')
    .input(addEntryInput)
    .mutation(({ ctx, input }) => ctx.services.coachingSessions.addEntry(ctx.viewer, input)),
});
