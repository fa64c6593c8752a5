import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No finding of axe against WCAG 2.2 AA on the page, or on our own parts of a helpdesk's page. */
export async function expectAccessible(page: Page, ours?: string): Promise<void> {
  // A page that moved while axe measured it, because news arrived, is measured again; what is wrong stays wrong.
  await expect.poll(() => listFindings(page, ours), { timeout: 20_000, intervals: [1_000] }).toEqual([]);
}

async function listFindings(page: Page, ours: string | undefined): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).withTags(rules);
  const { violations } = await (ours === undefined ? builder : builder.include(ours)).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`,
  );
}
