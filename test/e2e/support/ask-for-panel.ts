import type { Page } from '@playwright/test';

/** Asks for the panel about a ticket, as the extension's own script in the helpdesk's page does when a person presses its button. */
export async function askForPanel(
  page: Page,
  panel: string,
  ticket: { readonly connectorId: string; readonly externalId: string },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = worlds[0];
  if (contextId === undefined) throw new Error('The extension does not run in this page.');
  const request = JSON.stringify({ type: 'panel.open', panel, ticket });
  await session.send('Runtime.evaluate', {
    contextId,
    expression: `void chrome.runtime.sendMessage(${request})`,
    userGesture: true,
  });
  await session.detach();
}
