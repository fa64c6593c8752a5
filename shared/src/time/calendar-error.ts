/** A calendar definition that cannot be used: the message says which field and what to write instead. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}
