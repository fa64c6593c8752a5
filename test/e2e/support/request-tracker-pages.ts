import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { DeskPerson } from '../../helpdesks/request-tracker/people.ts';

/** Signs in on Request Tracker's own page. */
export async function signInToDesk(page: Page, baseUrl: string, { name, password }: DeskPerson): Promise<void> {
  await page.goto(`${baseUrl}/`);
  await page.locator('input[name=user]').fill(name);
  await page.locator('input[name=pass]').fill(password);
  await page.locator('input[type=submit], button[type=submit]').first().click();
  await expect(page.getByText(`Logged in as ${name}`)).toBeVisible();
}

/** The list of the queue's tickets, from this one on. */
export async function openTicketList(page: Page, baseUrl: string, firstTicketId = '1'): Promise<void> {
  const query = new URLSearchParams({
    Query: `Queue = 'Support' AND id >= ${firstTicketId}`,
    OrderBy: 'id',
    Order: 'ASC',
  });
  await page.goto(`${baseUrl}/Search/Results.html?${query}`);
}

export async function openTicket(page: Page, baseUrl: string, ticketId: string): Promise<void> {
  await page.goto(`${baseUrl}/Ticket/Display.html?id=${ticketId}`);
}

/** Answers in Request Tracker's own form, an editor in a frame. Resolves when the desk shows the ticket again. */
export async function replyInDesk(page: Page, baseUrl: string, ticketId: string, text: string): Promise<void> {
  await page.goto(`${baseUrl}/Ticket/Update.html?Action=Respond&id=${ticketId}`);
  const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
  await editor.click();
  await editor.pressSequentially(text);
  await page.locator('input[name=SubmitTicket]').first().click();
  await page.waitForURL(/\/Ticket\/Display\.html/);
}

/** The badge beside the link to a ticket. */
export function findBadge(page: Page, ticketId: string) {
  const links = page.locator(`a[href*="/Ticket/Display.html?id=${ticketId}"]`);
  return page
    .getByTestId('shiftlight-badge')
    .and(links.locator('xpath=following-sibling::*[1]'))
    .or(links.getByTestId('shiftlight-badge'))
    .first();
}

/** Creates the global scrip on Request Tracker's own administration pages, as an administrator pastes it. */
export async function createScrip(page: Page, baseUrl: string, code: string): Promise<void> {
  await page.goto(`${baseUrl}/Admin/Global/Scrips.html`);
  // The link stands in a menu that opens under the pointer; a visit without it counts as forged for Request Tracker.
  await page.locator('a[href*="/Admin/Scrips/Create.html"]').first().dispatchEvent('click');
  await page.waitForURL(/\/Admin\/Scrips\/Create\.html/);
  await page.locator('input[name=Description]').fill('Shiftlight');
  for (const [name, label] of [
    ['ScripCondition', 'On Transaction'],
    ['ScripAction', 'User Defined'],
    ['Template', 'Blank'],
    ['Stage', 'Normal'],
  ] as const) {
    await page.locator(`select[name=${name}]`).selectOption({ label }, { force: true });
  }
  await page.locator('textarea[name=CustomPrepareCode]').fill('return 1;');
  await page.locator('textarea[name=CustomCommitCode]').fill(code);
  await page.locator('input[name=Create]').first().click();
  await expect(page.getByText('Scrip Created')).toBeVisible();
}

/** The tab that shows a ticket; undefined when none does. */
export function findTicketTab(context: BrowserContext, ticketId: string): Page | undefined {
  return context.pages().find((page) => new RegExp(`/Ticket/Display\\.html\\?id=${ticketId}$`).test(page.url()));
}
