import { eventsOfType } from '../events/business-events.ts';
import type { EpochMs } from '../time/instant.ts';
import { dimensionsOf } from './list-cases.ts';
import type { MetricData } from './metric-data.ts';
import type { CaseOutcome } from './observation.ts';
import type { Rating } from './rating.ts';

/** An answer to a survey, about a ticket or about the relationship as a whole. */
export interface SurveyAnswer extends Rating {
  readonly id: string;
  readonly at: EpochMs;
  readonly creditedTo: string | null;
  readonly dimensions: NonNullable<CaseOutcome['dimensions']>;
}

/** All answers of one kind: those about tickets, then those about no ticket. */
export function listSurveyAnswers({ tickets, events }: MetricData, kind: 'csat' | 'nps' | 'ces'): SurveyAnswer[] {
  const aboutTickets = tickets.flatMap(({ facts }) =>
    facts.surveys
      .filter((survey) => survey.kind === kind)
      .map(({ value, scaleMin, scaleMax, at, creditedTo }) => ({
        id: `${facts.ticketId}/${kind}`,
        at,
        creditedTo,
        dimensions: dimensionsOf(facts),
        value,
        scaleMin,
        scaleMax,
      })),
  );
  const others = eventsOfType(events, 'relationship-survey.answered').filter((event) => event.survey === kind);
  return [...aboutTickets, ...others.map((event) => ({ ...event, creditedTo: null, dimensions: {} }))];
}
