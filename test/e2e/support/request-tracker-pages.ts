import { expect, type Page } from '@playwright/test';
import type { DeskPerson } from '../../helpdesks/request-tracker/people.ts';

/** Signs in on Request Tracker's own page. */
export async function signInToDesk(page: Page, baseUrl: string, { name, password }: DeskPerson): Promise<void> {
  await page.goto(`${baseUrl}/`);
  await page.locator('input[name=user]').fill(name);
  await page.locator('input[name=pass]').fill(password);
  await page.locator('input[type=submit], button[type=submit]').first().click();
  await expect(page.getByText(`Logged in as ${name}`)).toBeVisible();
}

export async function openTicketList(page: Page, baseUrl: string): Promise<void> {
  await page.goto(
    `${baseUrl}/Search/Results.html?Query=${encodeURIComponent("Queue = 'Support'")}&OrderBy=id&Order=ASC`,
  );
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
