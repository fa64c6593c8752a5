import { ShiftlightError } from '../../errors.ts';

/** The helpdesk answered something that does not have the documented form. Concerns what was asked for, not the helpdesk as a whole. */
export class UnexpectedAnswer extends ShiftlightError {
  constructor(message: string, options?: ErrorOptions) {
    super('UNAVAILABLE', message, options);
  }
}
