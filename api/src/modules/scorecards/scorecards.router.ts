import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  cardCasesInput,
  cardFigureInput,
  cardInput,
  closeMonthInput,
  noteInput,
  restateInput,
} from './scorecards.schema.ts';

/** Everywhere: NOT_FOUND for a member or team that the viewer may not see, INVALID for a period that has not begun. Each look at somebody else is noted for them. */
export const scorecardsRouter = router({
  /** Whose scorecards the viewer may open: the own one; teams that they lead, or all for managers and admins; for these the workspace. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.scorecards.list(ctx.viewer)),

  /** A scorecard: figures in the metric's unit (ms, shares 0–1) with target, change and comparison, wins, development areas, what was written. */
  get: procedureFor('agent')
    .input(cardInput)
    .query(({ ctx, input }) => ctx.services.scorecards.get(ctx.viewer, input)),

  /** The same figures over six periods of the same kind, oldest first; null where there is no value. */
  trend: procedureFor('agent')
    .input(cardInput)
    .query(({ ctx, input }) => ctx.services.scorecards.trend(ctx.viewer, input)),

  /** The members of a team or the teams of the workspace with their figures; none for a member. */
  parts: procedureFor('agent')
    .input(cardInput)
    .query(({ ctx, input }) => ctx.services.scorecards.parts(ctx.viewer, input)),

  /** The bill behind one figure. Of teams and the workspace it lists what counts; what does not is on each person's own bill. */
  receipt: procedureFor('agent')
    .input(cardFigureInput)
    .query(({ ctx, input }) => ctx.services.scorecardReceipts.receipt(ctx.viewer, input)),

  /** What helpdesks that define a team's figure differently would count of the same tickets; null where there are too many to count again. */
  otherwise: procedureFor('agent')
    .input(cardFigureInput)
    .query(({ ctx, input }) => ctx.services.scorecardReceipts.otherwise(ctx.viewer, input)),

  /** One page of the cases behind a figure, newest first. */
  cases: procedureFor('agent')
    .input(cardCasesInput)
    .query(({ ctx, input }) => ctx.services.scorecardReceipts.cases(ctx.viewer, input)),

  /** Comment; add or take off a win or a development area (leads); acknowledge (whose card it is, once the period is over). Repeatable. */
  addNote: procedureFor('agent')
    .input(noteInput)
    .mutation(({ ctx, input }) => ctx.services.scorecards.addNote(ctx.viewer, input)),

  /**
   * Closes a month that is over and was not closed by itself, for everybody, every team and the workspace. INVALID for what is no month,
   * CONFLICT while it is too early or history is being read. Repeatable: `closed` says whether this call did it.
   */
  closeMonth: procedureFor('manager')
    .input(closeMonthInput)
    .mutation(({ ctx, input }) => ctx.services.closeByHand.closeMonth(ctx.viewer, input.period)),

  /** What would change if a closed month were worked out today. CONFLICT while it is not closed. */
  previewRestatement: procedureFor('manager')
    .input(cardInput)
    .query(({ ctx, input }) => ctx.services.scorecards.previewRestatement(ctx.viewer, input)),

  /** Adds a version to a closed month, with the difference and the reason. CONFLICT when nothing would change. Repeatable. */
  restate: procedureFor('manager')
    .input(restateInput)
    .mutation(({ ctx, input }) => ctx.services.scorecards.restate(ctx.viewer, input)),
});
