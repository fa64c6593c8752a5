import { isListUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { browser } from 'wxt/browser';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { HealthProblem, PageHealth } from '../../messaging/page-health.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { getLanguage } from '../../ui/words/language.ts';
import type { Details } from '../details/details.ts';
import { findRows } from '../health/count-rows.ts';
import type { Hint } from '../health/hint.ts';
import { judgePage, type PageSigns } from '../health/judge-page.ts';
import type { SurfaceData } from './surface-data.ts';

/** Pages fill up slowly: nothing is said about one before it was calm for this long. */
const calmMs = 6_000;

export interface HealthControl {
  /** The page was looked through: so many links lead to tickets, and it shows this one. */
  scanned(links: number, openTicket: TicketRef | null): void;
}

/** Notices by itself when badges are missing where some should be, and says so once. */
export function createHealthControl(
  load: () => Promise<Details>,
  data: SurfaceData,
  inView: () => readonly TicketRef[],
  signal: AbortSignal,
): HealthControl {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hint: Hint | null = null;
  // A page that was left may have said something: the first look at the next one takes it back.
  let told: HealthProblem | null | undefined;
  let isHidden = false;
  let blankPages = 0;
  let lastUrl = '';

  function check(links: number, openTicket: TicketRef | null): void {
    const [desk] = data.desks;
    if (desk === undefined || isHidden || document.hidden) return;
    const { helpdesk, baseUrl } = desk;
    const url = location.href;
    const isList = isListUrl(helpdesk, baseUrl, url);
    if (isList || openTicket !== null || links > 0) blankPages = 0;
    else if (url !== lastUrl) blankPages += 1;
    lastUrl = url;
    const refs = inView();
    const signs: PageSigns = {
      isList,
      isTicket: openTicket !== null,
      links,
      rows: isList && links === 0 ? findRows(document, helpdesk.ignoreWithin).length : 0,
      inView: refs.length,
      known: refs.filter((ref) => data.find(ref) !== null).length,
      isLive: data.isLive(),
      blankPages,
    };
    const problem = judgePage(signs);
    if (problem === null) {
      tell(null);
      return remove();
    }
    const version = browser.runtime.getManifest().version;
    void load().then(
      (details) => {
        if (signal.aborted || location.href !== url) return;
        details.setLanguage(getLanguage());
        const source = { document, url, helpdesk, baseUrl, version, problem, signs };
        tell({ problem, helpdesk: helpdesk.id, report: details.createReport(source) });
        hint ??= details.createHint({ hidden: hide });
        hint.draw(source, data.scheme);
      },
      () => {},
    );
  }

  /** Panel and settings say it too, where somebody who hid the hint finds it again. */
  function tell(health: PageHealth | null): void {
    if (health?.problem === told) return;
    told = health?.problem ?? null;
    void sendRequest({ type: 'health.set', health }).catch(() => {});
  }

  function remove(): void {
    hint?.remove();
    hint = null;
  }

  function hide(): void {
    isHidden = true;
    remove();
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    remove();
  });

  return {
    scanned(links, openTicket) {
      clearTimeout(timer);
      if (hint !== null && (links > 0 || location.href !== lastUrl)) remove();
      timer = setTimeout(() => check(links, openTicket), calmMs);
    },
  };
}
