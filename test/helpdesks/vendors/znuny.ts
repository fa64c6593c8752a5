import type { VendorWorld } from './start-vendor.ts';
import type { Colleague, Group, Status, Step, VendorDelivery } from './story.ts';
import { notFound, ok, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const userIds: Readonly<Record<Colleague, number>> = { alice: 5, bob: 6 };
const states: Readonly<Record<Status, string>> = {
  open: 'open',
  pending: 'pending reminder',
  solved: 'closed successful',
};
const credentials = { user: 'shiftlight', password: 'znuny-password' };
/** Znuny writes its own zone's time and no zone. */
const zoneMs = 2 * 3_600_000;

interface Ticket {
  readonly TicketID: string;
  readonly Title: string;
  readonly Created: string;
  Changed: string;
  State: string;
  Priority: string;
  Queue: Group;
  OwnerID: number;
  gone: boolean;
  readonly articles: object[];
  readonly history: object[];
}

/** Znuny: a published web service and an invoker, over tickets 321, 322 …, whose numbers are others. It has no ratings. */
export function createZnuny(): VendorWorld {
  const tickets = new Map<string, Ticket>();
  let ids = 70;
  const idOf = (ticket: number) => String(320 + ticket);
  const local = (at: number) => new Date(at + zoneMs).toISOString().slice(0, 19).replace('T', ' ');

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    const at = local(step.at);
    if (step.do === 'open') {
      const id = idOf(step.ticket);
      const state = { State: 'new', Priority: '3 normal', Queue: 'support', OwnerID: 1, gone: false } as const;
      const ticket: Ticket = {
        TicketID: id,
        Title: step.subject,
        Created: at,
        Changed: at,
        ...state,
        articles: [],
        history: [],
      };
      tickets.set(id, ticket);
      log(ticket, at, 1, 'NewTicket', `%%2026${id}%%support%%3 normal%%new%%${id}`);
      write(ticket, at, 'EmailCustomer', { SenderType: 'customer', IsVisibleForCustomer: 1, CreateBy: 1 });
      return [deliver('TicketCreate', id, secret)];
    }
    const ticket = known(idOf(step.ticket));
    switch (step.do) {
      case 'ask':
        write(ticket, at, 'FollowUp', { SenderType: 'customer', IsVisibleForCustomer: 1, CreateBy: 1 });
        return [deliver('ArticleCreate', ticket.TicketID, secret)];
      case 'reply':
        write(ticket, at, 'EmailAgent', {
          SenderType: 'agent',
          IsVisibleForCustomer: 1,
          CreateBy: userIds[step.by],
          From: 'Support <support@acme.test>',
        });
        return [deliver('ArticleCreate', ticket.TicketID, secret)];
      case 'note':
        write(ticket, at, 'AddNote', {
          SenderType: 'agent',
          IsVisibleForCustomer: 0,
          CreateBy: userIds[step.by],
          From: `"${step.by}" <${step.by}@acme.test>`,
        });
        return [deliver('ArticleCreate', ticket.TicketID, secret)];
      case 'auto-reply':
        write(ticket, at, 'SendAutoReply', { SenderType: 'system', IsVisibleForCustomer: 1, CreateBy: 1 });
        return [deliver('ArticleAutoResponse', ticket.TicketID, secret)];
      case 'assign':
        ticket.OwnerID = step.to === null ? 1 : userIds[step.to];
        log(ticket, at, userIds[step.by], 'OwnerUpdate', `%%${step.to ?? 'root@localhost'}%%${ticket.OwnerID}`);
        return [deliver('TicketOwnerUpdate', ticket.TicketID, secret)];
      case 'move':
        log(ticket, at, userIds[step.by], 'Move', `%%${step.to}%%8%%${ticket.Queue}%%7`);
        ticket.Queue = step.to;
        return [deliver('TicketQueueUpdate', ticket.TicketID, secret)];
      case 'priority': {
        const to = step.to === 'high' ? '4 high' : '3 normal';
        log(ticket, at, userIds[step.by], 'PriorityUpdate', `%%${ticket.Priority}%%3%%${to}%%4`);
        ticket.Priority = to;
        return [deliver('TicketPriorityUpdate', ticket.TicketID, secret)];
      }
      case 'status':
        change(ticket, at, userIds[step.by], states[step.to]);
        return [deliver('TicketStateUpdate', ticket.TicketID, secret)];
      case 'delete':
        ticket.gone = true;
        return [deliver('TicketDelete', ticket.TicketID, secret)];
      case 'merge': {
        const name = `Merged Ticket (2026${ticket.TicketID}/${ticket.TicketID}) to (2026${idOf(step.into)}/${idOf(step.into)})`;
        change(ticket, at, userIds[step.by], 'merged');
        log(ticket, at, userIds[step.by], 'Merged', name);
        return [deliver('TicketMerge', ticket.TicketID, secret)];
      }
      case 'rate':
        return [];
    }
  }

  function known(id: string): Ticket {
    const ticket = tickets.get(id);
    if (ticket === undefined) throw new Error('The story speaks of a ticket that was not opened.');
    return ticket;
  }

  function log(ticket: Ticket, at: string, by: number, type: string, name: string, article: number | null = null) {
    ticket.Changed = at;
    const base = { TicketID: ticket.TicketID, ArticleID: article, OwnerID: ticket.OwnerID, StateID: 4, QueueID: 7 };
    ticket.history.push({ ...base, HistoryType: type, Name: name, CreateBy: by, CreateTime: at });
  }

  function change(ticket: Ticket, at: string, by: number, to: string): void {
    log(ticket, at, by, 'StateUpdate', `%%${ticket.State}%%${to}%%`);
    ticket.State = to;
  }

  function write(
    ticket: Ticket,
    at: string,
    type: string,
    article: { readonly CreateBy: number } & Record<string, unknown>,
  ) {
    ids += 1;
    ticket.articles.push({ ArticleID: ids, CreateTime: at, Subject: 'Text', Body: 'Text', From: 'carol', ...article });
    log(ticket, at, article.CreateBy, type, '%%', ids);
  }

  const deliver = (event: string, id: string, secret: string): VendorDelivery => ({
    body: JSON.stringify({ Event: { Event: event, TicketID: id }, Ticket: { TicketID: id } }),
    headers: { 'x-shiftlight-secret': secret },
  });

  const show = ({ articles, history: _history, gone: _gone, ...ticket }: Ticket, withArticles: boolean) => ({
    ...ticket,
    TicketNumber: `2026${ticket.TicketID}`,
    Type: 'Unclassified',
    Owner: Object.entries(userIds).find(([, id]) => id === ticket.OwnerID)?.[0] ?? 'root@localhost',
    CustomerUserID: 'carol',
    ...(withArticles ? { Article: articles } : {}),
  });

  /** What goes wrong is told with 200. */
  const fault = (operation: string, code: string) =>
    ok({ Error: { ErrorCode: `${operation}.${code}`, ErrorMessage: `${operation}: ${code}` } });

  function answer({ path, body }: VendorRequest): VendorAnswer {
    const operation = /^\/nph-genericinterface\.pl\/Webservice\/Shiftlight\/(\w+)$/.exec(path)?.[1] ?? '';
    const input = asInput(body);
    if (input.UserLogin !== credentials.user || input.Password !== credentials.password)
      return fault(operation, 'AuthFail');
    const visible = [...tickets.values()].filter(({ gone }) => !gone);
    if (operation === 'TicketSearch') return ok(search(visible, input));
    const asked = [input.TicketID ?? []].flat().map(String);
    const found = visible.filter(({ TicketID: id }) => asked.includes(id));
    if (operation !== 'TicketGet' && operation !== 'TicketHistoryGet') return notFound;
    if (found.length < asked.length) return fault(operation, 'AccessDenied');
    if (operation === 'TicketGet') return ok({ Ticket: found.map((ticket) => show(ticket, input.AllArticles === 1)) });
    return ok({ TicketHistory: found.map(({ TicketID, history }) => ({ TicketID, History: history })) });
  }

  function search(visible: readonly Ticket[], input: Input): object {
    const byChange = input.SortBy?.[0] === 'Changed';
    const newer = input.TicketLastChangeTimeNewerDate ?? input.TicketCreateTimeNewerDate ?? '';
    const timeOf = (ticket: Ticket) => (byChange ? ticket.Changed : ticket.Created);
    const found = visible
      .filter((ticket) => timeOf(ticket) >= newer)
      .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
      .slice(0, input.Limit);
    // One hit is no list, and none is no key.
    if (found.length === 0) return {};
    const ids = found.map(({ TicketID: id }) => id);
    return { TicketID: ids.length === 1 ? ids[0] : ids };
  }

  return {
    helpdesk: 'znuny',
    credentials,
    settings: { timeZone: 'Etc/GMT-2' },
    ownSecret: null,
    idOf,
    perform,
    answer,
  };
}

interface Input {
  readonly UserLogin?: string;
  readonly Password?: string;
  readonly TicketID?: string | readonly string[];
  readonly AllArticles?: number;
  readonly SortBy?: readonly string[];
  readonly TicketLastChangeTimeNewerDate?: string;
  readonly TicketCreateTimeNewerDate?: string;
  readonly Limit?: number;
}

/** The connector's own call; another one fails where it is read. */
function asInput(body: unknown): Input {
  return (body ?? {}) as Input;
}
