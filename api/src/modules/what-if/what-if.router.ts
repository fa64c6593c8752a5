import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  calendarPreview,
  countName,
  countRequest,
  definitionsPreview,
  policiesPreview,
  rubricPreview,
  targetsPreview,
} from './what-if.schema.ts';

/**
 * What a draft of rules would have done to a month, week, quarter or year of the real history: clocks (lengths in ms), figures in their unit,
 * verdicts. Mutations because drafts do not fit into an address; a look stores nothing but who looked at whose figures. Everywhere: BAD_REQUEST
 * says what to change, TOO_MANY_REQUESTS while others are worked out, SERVICE_UNAVAILABLE for a period that is too long just now.
 */
export const whatIfRouter = router({
  /** Other policies, had they held for every ticket of the period. */
  policies: procedureFor('manager')
    .input(policiesPreview)
    .mutation(({ ctx, input }) => ctx.services.whatIf.previewPolicies(ctx.viewer, input)),

  /** Another version of a calendar, with the policies of today. NOT_FOUND for an unknown one. */
  calendar: procedureFor('manager')
    .input(calendarPreview)
    .mutation(({ ctx, input }) => ctx.services.whatIf.previewCalendar(ctx.viewer, input)),

  /** Other definitions, had every case of the period counted by them, and the targets that were set for other ones. */
  definitions: procedureFor('manager')
    .input(definitionsPreview)
    .mutation(({ ctx, input }) => ctx.services.whatIf.previewDefinitions(ctx.viewer, input)),

  /** Another version of a rubric: how the reviews of the period would be scored, with the ratings that were given. */
  rubric: procedureFor('manager')
    .input(rubricPreview)
    .mutation(({ ctx, input }) => ctx.services.whatIf.previewRubric(ctx.viewer, input)),

  /** Other targets: how the figures of the period would stand. */
  targets: procedureFor('manager')
    .input(targetsPreview)
    .mutation(({ ctx, input }) => ctx.services.whatIf.previewTargets(ctx.viewer, input)),

  /** Starts to count a draft over every ticket of a period in the background; ends what else one has running. The same request starts one. */
  count: procedureFor('manager')
    .input(countRequest)
    .mutation(({ ctx, input }) => ctx.services.whatIfCounts.start(ctx.viewer, input)),

  /** How far a count is, what it found, and the result once it is done; a running one goes on while it is asked for. NOT_FOUND. */
  counted: procedureFor('manager')
    .input(countName)
    .query(({ ctx, input }) => ctx.services.whatIfCounts.follow(ctx.viewer, input.countId)),

  /** Ends a count that one asked for oneself. NOT_FOUND, FORBIDDEN. */
  cancelCount: procedureFor('manager')
    .input(countName)
    .mutation(({ ctx, input }) => ctx.services.whatIfCounts.cancel(ctx.viewer, input.countId)),
});
