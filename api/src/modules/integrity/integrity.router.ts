import { procedureFor, router } from '../../trpc/procedures.ts';
import { ownSignalsInput, signalNoteInput, teamSignalsInput } from './integrity.schema.ts';

/** Signals state what happened in tickets; they are no figure and count into none. */
export const integrityRouter = router({
  /** The viewer's own signals of the last days, newest first, with what was said to them. */
  mine: procedureFor('agent')
    .input(ownSignalsInput)
    .query(({ ctx, input }) => ctx.services.integrity.mine(ctx.viewer, input.days)),

  /** Signals of the members of a team; null in works-council mode. NOT_FOUND for a team that the viewer does not lead. Each member sees that it was looked at. */
  team: procedureFor('lead')
    .input(teamSignalsInput)
    .query(({ ctx, input }) => ctx.services.integrity.team(ctx.viewer, input)),

  /** Says what was behind a signal of the viewer's own. NOT_FOUND for a ticket that is not there or a signal of somebody else, CONFLICT when it is gone or closed. Repeatable. */
  explain: procedureFor('agent')
    .input(signalNoteInput)
    .mutation(({ ctx, input }) => ctx.services.integrity.explain(ctx.viewer, input)),

  /** Closes a signal of somebody whom the viewer leads, with the reason. NOT_FOUND as with `explain`, CONFLICT when it is gone or closed. Repeatable. */
  close: procedureFor('lead')
    .input(signalNoteInput)
    .mutation(({ ctx, input }) => ctx.services.integrity.close(ctx.viewer, input)),
});
