import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  acceptInput,
  escalationIdInput,
  formInput,
  giveBackInput,
  overviewInput,
  resendInput,
  searchInput,
  sendInput,
  teamInput,
  withdrawInput,
} from './escalations.schema.ts';

export const escalationsRouter = router({
  /** What the form for a ticket starts from: checklists, what is known already, earlier escalations with their cost. NOT_FOUND for an unknown ticket. */
  form: procedureFor('agent')
    .input(formInput)
    .query(({ ctx, input }) => ctx.services.escalationViews.form(ctx.viewer, input)),

  /** One escalation with its steps and what its returns cost. NOT_FOUND for one that the viewer may not see. */
  get: procedureFor('agent')
    .input(escalationIdInput)
    .query(({ ctx, input }) => ctx.services.escalationViews.get(ctx.viewer, input.escalationId)),

  /** The viewer's own escalations and how complete they were. */
  own: procedureFor('agent').query(({ ctx }) => ctx.services.escalationViews.own(ctx.viewer)),

  /** Escalations that wait for the viewer as a specialist, the longest first. */
  waiting: procedureFor('specialist').query(({ ctx }) => ctx.services.escalationViews.waiting(ctx.viewer)),

  /** Completeness of the viewer's teams and of their members; each member can see that it was looked at. */
  teams: procedureFor('lead')
    .input(teamInput)
    .query(({ ctx, input }) => ctx.services.escalationViews.teams(ctx.viewer, input.days)),

  /**
   * What became of the hand-overs that somebody first sent in a period: counts by state, verdict, reason and missed item, and the working
   * time lost (ms). NOT_FOUND for whom the viewer may not see, BAD_REQUEST for a period that has not begun, FORBIDDEN for too few people.
   */
  overview: procedureFor('agent')
    .input(overviewInput)
    .query(({ ctx, input }) => ctx.services.escalationOverview.overview(ctx.viewer, input)),

  /** One page of the hand-overs behind one of these counts, the newest first; each person among them can see the look. */
  search: procedureFor('agent')
    .input(searchInput)
    .query(({ ctx, input }) => ctx.services.escalationOverview.search(ctx.viewer, input)),

  /** Escalates a ticket. BAD_REQUEST says what is missing, FORBIDDEN for somebody else's ticket, CONFLICT when it is escalated already. */
  send: procedureFor('agent')
    .input(sendInput)
    .mutation(({ ctx, input }) => ctx.services.escalations.send(ctx.viewer, input)),

  /** Completes a returned escalation. BAD_REQUEST says what is missing, CONFLICT when it is not back any more. */
  resend: procedureFor('agent')
    .input(resendInput)
    .mutation(({ ctx, input }) => ctx.services.escalations.resend(ctx.viewer, input)),

  /** Takes an escalation back. CONFLICT when a specialist took it meanwhile. */
  withdraw: procedureFor('agent')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => ctx.services.escalations.withdraw(ctx.viewer, input)),

  /** Takes an escalation and rates its completeness. CONFLICT when somebody else decided first, FORBIDDEN for one's own. */
  accept: procedureFor('specialist')
    .input(acceptInput)
    .mutation(({ ctx, input }) => ctx.services.escalations.accept(ctx.viewer, input)),

  /** Returns an escalation with a reason. BAD_REQUEST when the reason needs more, CONFLICT when somebody else decided first. */
  giveBack: procedureFor('specialist')
    .input(giveBackInput)
    .mutation(({ ctx, input }) => ctx.services.escalations.giveBack(ctx.viewer, input)),
});
