import { procedureFor, router } from '../../trpc/procedures.ts';
import { formInput, reviewIdInput, scoredOfInput, searchInput, secondInput, submitInput } from './reviews.schema.ts';

export const reviewsRouter = router({
  /** What waits for the viewer as a reviewer; for leads also what has no reviewer. */
  queue: procedureFor('specialist').query(({ ctx }) => ctx.services.reviews.queue(ctx.viewer)),

  /** What the viewer is asked to review about a ticket. NOT_FOUND for an unknown ticket. */
  form: procedureFor('specialist')
    .input(formInput)
    .query(({ ctx, input }) => ctx.services.reviews.form(ctx.viewer, input)),

  /** Finishes the review of a drawn ticket. BAD_REQUEST says what is missing, CONFLICT when it is done already. */
  submit: procedureFor('specialist')
    .input(submitInput)
    .mutation(({ ctx, input }) => ctx.services.reviews.submit(ctx.viewer, input)),

  /**
   * Writes the second, blind review of a disputed one. NOT_FOUND for who may not, CONFLICT when somebody else did, BAD_REQUEST for another
   * rubric than the first one's.
   */
  second: procedureFor('lead')
    .input(secondInput)
    .mutation(({ ctx, input }) => ctx.services.secondReviews.submit(ctx.viewer, input)),

  /** Reviews of the viewer's own work, newest first. */
  own: procedureFor('agent').query(({ ctx }) => ctx.services.reviews.own(ctx.viewer)),

  /** Reviews that the viewer wrote, newest first. */
  written: procedureFor('specialist').query(({ ctx }) => ctx.services.reviews.written(ctx.viewer)),

  /** Reviews of the people whom the viewer leads, newest first; each of them can see that it was looked at. */
  team: procedureFor('lead').query(({ ctx }) => ctx.services.reviews.team(ctx.viewer)),

  /** Reviews of the people whom the viewer leads that fit, fifty at a time, newest first; each of them can see that it was looked at. */
  search: procedureFor('lead')
    .input(searchInput)
    .query(({ ctx, input }) => ctx.services.reviewSearch.search(ctx.viewer, input)),

  /** Drawn tickets of the viewer's teams that wait, whoever reviews them. */
  due: procedureFor('lead').query(({ ctx }) => ctx.services.reviewSearch.due(ctx.viewer)),

  /**
   * Mean rating of every category of every rubric in the running month and the five before, of the viewer, of one person or of a team. NOT_FOUND
   * for whom the viewer does not lead, FORBIDDEN where works-council mode keeps a single person.
   */
  categories: procedureFor('agent')
    .input(scoredOfInput)
    .query(({ ctx, input }) => ctx.services.categoryScores.read(ctx.viewer, input)),

  /** How disputes of reviews of the people whom the viewer leads were decided in the last 365 days; reviewers see that it was looked at. */
  disputeStatistics: procedureFor('lead').query(({ ctx }) => ctx.services.disputeStatistics.read(ctx.viewer)),

  /** One review with its arithmetic. NOT_FOUND for one that the viewer may not see. */
  get: procedureFor('agent')
    .input(reviewIdInput)
    .query(({ ctx, input }) => ctx.services.reviews.get(ctx.viewer, input.reviewId)),
});
