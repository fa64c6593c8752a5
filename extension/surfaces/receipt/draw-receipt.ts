import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ClockReceiptView, ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import { formatBudget, formatCut } from '../../ui/words/duration.ts';
import { sayConditions } from '../../ui/words/say-conditions.ts';
import { formatInstant } from '../../ui/words/instant.ts';
import { formatNumber } from '../../ui/words/number.ts';
import { drawForeign, h } from '../element.ts';
import { toPlainText } from '../plain-text.ts';
import { sayEvent } from '../ticket-events/say-event.ts';
import { receiptWords } from './receipt-words.ts';
import { toBill, type BillLine } from './to-bill.ts';

/** The receipt of one clock as a small bill. */
export function drawReceipt(receipt: ClockReceiptView, view: ReceiptsView): HTMLElement {
  const words = receiptWords();
  const { clock } = receipt;
  const bill = toBill(receipt, view.events);
  const rows = bill.lines.map((line) => drawLine(line, view, bill.stepMs));
  return h(
    'div',
    'receipt',
    h('p', '', words.measures[clock.kind]),
    h('p', '', ...sayRules(receipt)),
    h(
      'table',
      '',
      h(
        'tbody',
        '',
        ...rows,
        drawSum('sum', words.used(formatBudget(clock.budgetMs)), formatCut(bill.sumMs, bill.stepMs)),
      ),
    ),
    drawOwners(receipt, view, bill.stepMs),
  );
}

function sayRules({ policyName, policyVersion, conditions, calendar }: ClockReceiptView): string[] {
  const words = receiptWords();
  return [
    words.policy(toPlainText(policyName, 80), policyVersion),
    ' ',
    ...(conditions.length === 0 ? [] : [words.applies(toPlainText(sayConditions(conditions), 300)), ' ']),
    calendar === null
      ? words.wallClock
      : words.calendar(toPlainText(calendar.name, 80), calendar.version, calendar.timeZone),
  ];
}

function drawSum(className: string, name: string, value: string): HTMLElement {
  const row = h('tr', className, h('th', '', name), h('td', '', value));
  row.querySelector('th')?.setAttribute('scope', 'row');
  return row;
}

function drawLine(line: BillLine, view: ReceiptsView, stepMs: number): HTMLElement {
  const words = receiptWords();
  const at = (instant: EpochMs) => formatInstant(instant, view.serverNow);
  switch (line.kind) {
    case 'counted': {
      const when = words.span(at(line.from), at(line.to));
      return drawRow('', words.with(when, sayOwner(line.ownerId, view)), formatCut(line.shownMs, stepMs));
    }
    case 'uncounted': {
      const reason = words.uncounted[line.reason];
      const why = line.name === null ? reason : words.named(reason, toPlainText(line.name, 60));
      const when = words.span(at(line.from), at(line.to));
      return drawRow('struck', words.because(when, why), formatCut(line.lengthMs, stepMs));
    }
    case 'ignored':
      return drawRow('struck', words.because(`${at(line.at)} ${sayEvent(line.event)}`, sayIgnored(line, view)), '–');
    case 'earlier':
      return drawRow('', words.until(at(line.until), formatNumber(line.spans, 0)), formatCut(line.shownMs, stepMs));
  }
}

/** Why a message did not count; what a lead decided names who and when. */
function sayIgnored(
  { reason, event }: Extract<BillLine, { readonly kind: 'ignored' }>,
  { names, serverNow }: ReceiptsView,
): string {
  const words = receiptWords();
  const decision = event.corrections.at(-1);
  if (decision === undefined) return words.ignored[reason];
  const who = toPlainText(names[decision.decidedBy] ?? words.somebody, 60);
  // A reply that the helpdesk tells as written by hand says nowhere else why it is struck.
  const why = reason === 'automatic' && !event.automatic ? words.countedAutomatic : words.ignored[reason];
  return words.decided(why, who, formatInstant(decision.decidedAt, serverNow));
}

function drawRow(className: string, text: string, value: string): HTMLElement {
  const isStruck = className === 'struck';
  // `del` says to screen readers, too, that the line does not count.
  return h(
    'tr',
    className,
    h('td', '', isStruck ? h('del', '', text) : text),
    h('td', '', isStruck ? h('del', '', value) : value),
  );
}

function sayOwner(ownerId: string | null, { names }: ReceiptsView): string {
  const words = receiptWords();
  if (ownerId === null) return words.nobody;
  const name = names[ownerId];
  return name === undefined ? words.somebody : toPlainText(name, 60);
}

/** Who held the ticket for how long, when it was more than one. */
function drawOwners({ owners }: ClockReceiptView, view: ReceiptsView, stepMs: number): HTMLElement | null {
  if (owners.length < 2) return null;
  const parts = owners.map(({ ownerId, countedMs }) =>
    h('li', '', drawForeign('', sayOwner(ownerId, view)), ` ${formatCut(countedMs, stepMs)}`),
  );
  return h('div', 'owners', h('span', '', receiptWords().held), h('ul', '', ...parts));
}
