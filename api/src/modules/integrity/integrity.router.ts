import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  ownSignalsInput,
  saveSignalLimitsInput,
  signalNoteInput,
  signalRatesInput,
  teamSignalsInput,
} from './integrity.schema.ts';

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

  /**
   * How often each kind occurs, with intervals: the viewer's own beside comparable people's, or with `teamId` a whole team's. Others' only from
   * five people on, never in works-council mode. NOT_FOUND for a team that the viewer does not lead.
   */
  rates: procedureFor('agent')
    .input(signalRatesInput)
    .query(({ ctx, input }) => ctx.services.signalRates.rates(ctx.viewer, input)),

  /** What counts as short, soon, late or near; open to everybody. */
  limits: procedureFor('agent').query(({ ctx }) => ctx.services.signalLimits.get(ctx.viewer.workspaceId)),

  /** Stores the next version of the limits, which holds at once. BAD_REQUEST outside the bounds, CONFLICT when somebody else was faster. */
  saveLimits: procedureFor('manager')
    .input(saveSignalLimitsInput)
    .mutation(({ ctx, input }) => ctx.services.signalLimits.save(ctx.viewer, input)),

  /** Says what was behind a signal of the viewer's own. NOT_FOUND for a ticket that is not there or a signal of somebody else, CONFLICT when it is gone or closed. Repeatable. */
  explain: procedureFor('agent')
    .input(signalNoteInput)
    .mutation(({ ctx, input }) => ctx.services.integrity.explain(ctx.viewer, input)),

  /** Closes a signal of somebody whom the viewer leads, with the reason. NOT_FOUND as with `explain`, CONFLICT when it is gone or closed. Repeatable. */
  close: procedureFor('lead')
    .input(signalNoteInput)
    .mutation(({ ctx, input }) => ctx.services.integrity.close(ctx.viewer, input)),
});
