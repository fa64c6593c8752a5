import type { TicketsView } from '@shiftlight/shared/views/ticket-view.ts';
import type { NoticeKind, NoticesView } from '@shiftlight/shared/views/notice-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { Settings } from '../../settings/settings.ts';
import { createCalendarShelf } from '../../ui/clock/ticket-clocks.ts';
import { createOrder } from '../../storage/in-order.ts';
import { sayAlert, sayNotice, type NoticeText } from './compose.ts';
import { countRisk, planAlerts, type RiskCount } from './plan.ts';
import { isQuiet } from './quiet.ts';
import { loadTold, saveTold, type NoticeTarget, type Told } from './told-store.ts';

/** Where a click on a notice leads. */
const panelOf: Readonly<Record<NoticeKind, string>> = {
  coaching: 'coach',
  returned: 'escalate',
  decided: 'mine',
  reviewed: 'qa',
  data: 'now',
};

/** The own tickets as the API last gave them. `answeredAt` by this computer's clock. */
export interface OwnTickets {
  readonly owner: string;
  readonly memberId: string;
  readonly view: TicketsView;
  readonly answeredAt: number;
  readonly isKept: boolean;
}

export interface NotifierDependencies {
  findOwnTickets(): Promise<OwnTickets | null>;
  /** Null while the API cannot be asked. */
  findNotices(after: number): Promise<NoticesView | null>;
  loadSettings(): Promise<Settings>;
  /** Shows a notification; one with the same key replaces the former. */
  notify(key: string, text: NoticeText): Promise<void>;
  /** Draws the toolbar button; null = nobody is signed in. `staleSince` = instant of the data when the API is away. */
  drawButton(count: RiskCount | null, staleSince: number | null): Promise<void>;
  readonly now: () => number;
}

/** What is older says nothing of now. */
const usableMs = 12 * 60 * 60 * 1000;
/** Notices are written a moment after their instant: asked for again over this stretch, and told once by their keys. */
const overlapMs = 5 * 60_000;
const finished = new Set(['solved', 'closed']);

/** Looks at the own tickets and at what happened, and tells what is new; calls may overlap, each thing is told once. */
export function createNotifier(dependencies: NotifierDependencies): { look(): Promise<void> } {
  const { findOwnTickets, findNotices, loadSettings, notify, drawButton, now } = dependencies;
  const inOrder = createOrder();

  async function tell(memory: Told, key: string, text: NoticeText, target: NoticeTarget): Promise<Told> {
    if (memory.told.some((entry) => entry.key === key)) return memory;
    await notify(key, text);
    const next = { ...memory, told: [...memory.told, { key, at: now(), target }] };
    // At once: a worker that is stopped now must not tell again.
    await saveTold(next, now());
    return next;
  }

  async function tellClocks(memory: Told, own: OwnTickets, settings: Settings, quiet: boolean): Promise<Told> {
    const shelf = createCalendarShelf();
    shelf.put(own.view.calendars);
    const serverNow = now() + own.view.serverNow - own.answeredAt;
    const tickets = own.view.tickets.filter(({ status }) => !finished.has(status));
    const isUsable = now() - own.answeredAt < usableMs;
    await drawButton(
      isUsable ? countRisk(tickets, shelf.compiled, serverNow) : { atRisk: 0, over: 0 },
      own.isKept ? own.answeredAt : null,
    );
    if (quiet || !isUsable) return memory;
    const known = memory.known === null ? null : new Set(memory.known);
    let next = memory;
    for (const alert of planAlerts(tickets, shelf.compiled, known, settings.notifications, serverNow)) {
      const { calendarId } = alert.clock;
      const calendar = calendarId === null ? null : (shelf.compiled.get(calendarId) ?? null);
      const ref = { connectorId: alert.ticket.connectorId, externalId: alert.ticket.externalId };
      next = await tell(next, alert.key, sayAlert(alert, calendar, serverNow), { panel: 'now', ticket: ref });
      const isTold = new Set(next.told.map(({ key }) => key));
      const covered = alert.covers.flatMap((key) => (isTold.has(key) ? [] : [{ key, at: now(), target: null }]));
      next = { ...next, told: [...next.told, ...covered] };
    }
    return { ...next, known: tickets.map(toTicketKey) };
  }

  async function tellNotices(memory: Told, settings: Settings): Promise<Told> {
    const found = await findNotices(Math.max(0, memory.noticesUntil - overlapMs));
    if (found === null) return memory;
    let next = memory;
    for (const notice of found.notices) {
      if (!settings.notifications[notice.kind]) continue;
      const target = { panel: panelOf[notice.kind], ticket: notice.ticket };
      next = await tell(next, `${notice.kind} ${notice.noticeId}`, sayNotice(notice), target);
    }
    return { ...next, noticesUntil: found.notices.at(-1)?.at ?? next.noticesUntil };
  }

  async function look(): Promise<void> {
    const own = await findOwnTickets();
    if (own === null) return drawButton(null, null);
    const settings = await loadSettings();
    const quiet = isQuiet(settings.notifications.quiet, now());
    let memory = await loadTold(own.owner, own.view.serverNow);
    memory = await tellClocks(memory, own, settings, quiet);
    // What happened in quiet hours is told when they end; a clock that is over by then is seen on the button.
    if (!quiet && !own.isKept) memory = await tellNotices(memory, settings);
    await saveTold(memory, now());
  }

  return { look: () => inOrder(look) };
}
