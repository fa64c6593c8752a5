import { procedureFor, router } from '../../trpc/procedures.ts';
import { calibrationIdInput, closeCalibrationInput, openCalibrationInput, rateInput } from './calibration.schema.ts';

export const calibrationRouter = router({
  /** Calibrations that the viewer rates in or whose team they lead, newest first. */
  list: procedureFor('specialist').query(({ ctx }) => ctx.services.calibration.list(ctx.viewer)),

  /** Opens a calibration on tickets drawn by lot. BAD_REQUEST when there is nothing to draw from or the deadline is past. */
  open: procedureFor('lead')
    .input(openCalibrationInput)
    .mutation(({ ctx, input }) => ctx.services.calibration.open(ctx.viewer, input)),

  /** Rates one ticket, blind to the others. BAD_REQUEST says what is missing, CONFLICT when it is rated or the deadline is over. */
  rate: procedureFor('specialist')
    .input(rateInput)
    .mutation(({ ctx, input }) => ctx.services.calibration.rate(ctx.viewer, input)),

  /** How far the reviewers are apart, by ticket, criterion and reviewer. CONFLICT while it is blind. */
  report: procedureFor('specialist')
    .input(calibrationIdInput)
    .query(({ ctx, input }) => ctx.services.calibration.report(ctx.viewer, input.calibrationId)),

  /** Writes down what was agreed and ends it. FORBIDDEN for who does not lead the team, CONFLICT when it is closed. */
  close: procedureFor('lead')
    .input(closeCalibrationInput)
    .mutation(({ ctx, input }) => ctx.services.calibration.close(ctx.viewer, input)),
});
