import { ShiftlightError } from '../../errors.ts';

/** The helpdesk answered with a redirection. It is never followed: it would carry the credentials elsewhere. */
export class MovedElsewhere extends ShiftlightError {
  /** Where it leads, as the helpdesk wrote it; empty when it did not say. */
  readonly location: string;

  constructor(message: string, location: string) {
    super('INVALID', message);
    this.location = location;
  }
}
