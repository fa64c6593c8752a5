import { ShiftlightError } from '../../errors.ts';

/** RT knows the account and does not let it read this. */
export class RtRefusal extends ShiftlightError {
  constructor(message: string) {
    super('INVALID', message);
  }
}
