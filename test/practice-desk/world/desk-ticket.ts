import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { Topic } from './catalogue.ts';
import type { DeskCustomer } from './customers.ts';
import type { Channel, Priority } from './distributions.ts';
import type { Random } from './random.ts';

export interface DeskMessage {
  readonly at: number;
  readonly author: string;
  readonly kind: 'customer' | 'agent' | 'bot';
  readonly internal: boolean;
  readonly text: string;
}

/** One ticket as the desk keeps it. The desk is the system of record here, so it alone holds texts. */
export interface DeskTicket {
  readonly id: string;
  readonly subject: string;
  readonly topic: Topic;
  readonly customer: DeskCustomer;
  readonly channel: Channel;
  readonly openedAt: number;
  readonly random: Random;
  readonly messages: DeskMessage[];
  priority: Priority;
  status: StatusCategory;
  assigneeId: string | null;
  groupId: string;
  updatedAt: number;
  firstAnswerAt: number | null;
  events: number;
  /** Counts changes of course: what was planned under an earlier one no longer happens. */
  course: number;
}
