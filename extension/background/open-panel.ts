import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

/** Firefox's own sidebar interface, which the shared types do not know; null in Chrome and Edge. */
function findFirefoxSidebar(): FirefoxSidebar | null {
  return (browser as unknown as { sidebarAction?: FirefoxSidebar }).sidebarAction ?? null;
}

/** Opens the panel beside the page. Must run at once inside a person's click: browsers allow it only there. */
export async function openPanel(windowId: number): Promise<void> {
  const sidebar = findFirefoxSidebar();
  if (sidebar !== null) await sidebar.open();
  else await browser.sidePanel.open({ windowId });
}

/** Lets the toolbar button open the panel. */
export function bindToolbarButton(): void {
  const sidebar = findFirefoxSidebar();
  if (sidebar !== null) browser.action.onClicked.addListener(() => void sidebar.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
