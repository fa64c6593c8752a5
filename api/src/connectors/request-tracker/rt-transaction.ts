/** A person of Request Tracker. `privileged` = a colleague, else a customer. */
export interface RtUser {
  readonly name: string;
  readonly privileged: boolean;
  readonly realName: string | null;
  readonly email: string | null;
}

/** One entry of Request Tracker's transaction log, with ids resolved to names. Webhook and REST 2 both lead to this. */
export interface RtTransaction {
  readonly id: number;
  readonly ticketId: string;
  readonly type: string;
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
  readonly createdAt: number;
  readonly timeTakenMinutes: number;
  readonly creator: RtUser;
  /** Who owns the ticket after this transaction, for owner changes; null = nobody. */
  readonly newOwner: RtUser | null;
  /** Name of the queue after this transaction, for queue changes. */
  readonly newQueue: string | null;
}

/** A ticket as it was when it was created. */
export interface RtTicketAtCreation {
  readonly subject: string;
  readonly status: string;
  readonly queue: string;
  readonly priority: string;
  readonly sla: string | null;
  readonly owner: RtUser | null;
  readonly requestor: RtUser | null;
}

/** RT's built-in accounts: the system acts as the first, unowned tickets belong to the second. */
export const systemUser = 'RT_System';
export const nobodyUser = 'Nobody';
