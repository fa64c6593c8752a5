import { expect, type Locator, type Page } from '@playwright/test';
import { agents, customers } from '../../helpdesks/request-tracker/people.ts';
import type { ExtensionBrowser } from './browser.ts';
import { connectExtension } from './connect.ts';
import { findBadge, openTicketList, signInToDesk } from './request-tracker-pages.ts';
import type { Stack, TeamAccounts } from './stack.ts';

export interface WatchedTicket {
  readonly ticketId: string;
  readonly list: Page;
  readonly badge: Locator;
}

/** Alice, connected, looks at a list with a new ticket of hers whose first reply counts down. */
export async function watchTicket(
  stack: Stack,
  team: TeamAccounts,
  browser: ExtensionBrowser,
  subject: string,
): Promise<WatchedTicket> {
  const { desk, apiUrl } = stack;
  const ticketId = await desk.receiveMail({ from: customers.carol, subject, text: 'Please help.' });
  await desk.as(agents.alice).take(ticketId);
  const [list] = browser.context.pages();
  if (list === undefined) throw new Error('The browser has no page.');
  await signInToDesk(list, desk.baseUrl, agents.alice);
  await connectExtension(browser, apiUrl, team.account(agents.alice));
  await list.bringToFront();
  await openTicketList(list, desk.baseUrl);
  const badge = findBadge(list, ticketId).getByRole('button');
  await expect(badge).toHaveAccessibleName(/^First reply, .*left/);
  return { ticketId, list, badge };
}
