import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import type { webApi } from '../../api/web-api.ts';

type Input = Parameters<typeof webApi.calendars.save.mutate>[0]['definition'];

/** A definition as the procedures take it: a changeable copy of all that it holds. The guarantee: both are the same plain data. */
export function toMutableDefinition(definition: CalendarDefinition): Input {
  return structuredClone(definition) as Input;
}
