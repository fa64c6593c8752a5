import { afterAll, beforeAll, beforeEach } from 'vitest';
import { answerTicket, createDisputeDesk, type AnsweredTicket, type DisputeDesk } from '../../builders/disputes.ts';
import { known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

/** One API for a suite, and for each of its tests a desk of its own with a ticket that Alice answered. */
export function useDisputeStage() {
  let instance: TestInstance | null = null;
  let desk: DisputeDesk | null = null;
  let ticket: AnsweredTicket | null = null;
  beforeAll(async () => {
    instance = await createTestInstance();
  });
  beforeEach(async () => {
    desk = await createDisputeDesk(known(instance));
    ticket = await answerTicket(known(instance), desk);
  });
  afterAll(() => instance?.close());
  return {
    get instance() {
      return known(instance);
    },
    get desk() {
      return known(desk);
    },
    get ticket() {
      return known(ticket);
    },
    get disputes() {
      return known(instance).services.disputes;
    },
    ref() {
      return { connectorId: this.desk.connectorId, externalId: this.ticket.ticketId };
    },
    eventTarget(sourceEventId: string) {
      const { connectorId } = this.desk;
      return { kind: 'event' as const, connectorId, ticketId: this.ticket.ticketId, sourceEventId };
    },
    /** The ticket as everybody sees it. */
    async viewOfTicket() {
      const { tickets } = await this.instance.services.tickets.lookup(this.desk.admin.viewer, [this.ref()]);
      return known(tickets[0]);
    },
    /** A person's first response time of the last week, in ms. */
    async firstResponseOf({ viewer }: TestPerson) {
      const { figures } = await this.instance.services.me.figures(viewer, '7-days');
      return known(figures.find(({ metricId }) => metricId === 'first-response-time')).value;
    },
  };
}
