import { procedureFor, router } from '../../trpc/procedures.ts';
import {
  acknowledgeInput,
  dismissInput,
  noteInput,
  previewRulesInput,
  saveRulesInput,
  triggerInput,
} from './coaching.schema.ts';

export const coachingRouter = router({
  /** The viewer's own triggers with evidence, notes and answers, and how every trigger looks at them now. */
  mine: procedureFor('agent').query(({ ctx }) => ctx.services.coaching.listMine(ctx.viewer)),

  /** Triggers of the people whom the viewer leads, and each trigger's own record. The people can see who looked. */
  team: procedureFor('lead').query(({ ctx }) => ctx.services.coaching.listTeam(ctx.viewer)),

  /** The tickets that a trigger counted when it called. NOT_FOUND unless it is the viewer's or of somebody whom they lead. */
  tickets: procedureFor('agent')
    .input(triggerInput)
    .query(({ ctx, input }) => ctx.services.coaching.listTickets(ctx.viewer, input.triggerId)),

  /** What can be said of the effect since the trigger was acknowledged; null before. NOT_FOUND as with `tickets`. */
  effect: procedureFor('agent')
    .input(triggerInput)
    .query(({ ctx, input }) => ctx.services.coaching.findEffect(ctx.viewer, input.triggerId)),

  /** The viewer saw their own trigger; repeating it changes nothing. NOT_FOUND for others' triggers, CONFLICT when it was dismissed. */
  acknowledge: procedureFor('agent')
    .input(acknowledgeInput)
    .mutation(({ ctx, input }) => ctx.services.coaching.acknowledge(ctx.viewer, input.triggerId)),

  /** The viewer says why their own trigger is beside the point. NOT_FOUND for others' triggers, CONFLICT when it was dismissed before. */
  dismiss: procedureFor('agent')
    .input(dismissInput)
    .mutation(({ ctx, input }) => ctx.services.coaching.dismiss(ctx.viewer, input)),

  /** A note, goal and follow-up date for somebody whom the viewer leads, who sees it at once. CONFLICT after a note not yet seen. */
  addNote: procedureFor('lead')
    .input(noteInput)
    .mutation(({ ctx, input }) => ctx.services.coaching.addNote(ctx.viewer, input)),

  /** The triggers that hold in the workspace, open to everybody who is measured by them. */
  rules: procedureFor('agent').query(({ ctx }) => ctx.services.coachingRules.getRules(ctx.viewer)),

  /** Every version of the triggers, newest first: what they are, when each holds, who stored it when; and teams they can be limited to. */
  ruleHistory: procedureFor('agent').query(({ ctx }) => ctx.services.coachingRules.listHistory(ctx.viewer)),

  /** How each trigger did: over those whom a lead leads, else over the workspace; for agents only once it called for five others. */
  ruleRecords: procedureFor('agent').query(({ ctx }) => ctx.services.triggerRecords.list(ctx.viewer)),

  /**
   * What other triggers would have called for in the last 90 days, beside those that hold. A mutation because drafts do not fit into an
   * address; nothing is stored but who looked at whom. BAD_REQUEST says what to change, TOO_MANY_REQUESTS while others are worked out.
   */
  previewRules: procedureFor('manager')
    .input(previewRulesInput)
    .mutation(({ ctx, input }) => ctx.services.triggerPreview.preview(ctx.viewer, input)),

  /** Stores the triggers as a new version, from now or a later instant on. BAD_REQUEST says what to change, CONFLICT that somebody saved meanwhile. */
  saveRules: procedureFor('manager')
    .input(saveRulesInput)
    .mutation(({ ctx, input }) => ctx.services.coachingRules.saveRules(ctx.viewer, input)),
});
