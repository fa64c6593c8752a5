/** What a page tells about itself. */
export interface PageEvents {
  /** Links to tickets came or went, or the address changed. Called at most every `calmMs`, and less often the longer it takes. */
  changed(): void;
  /** An element that stands for a ticket may stand for another one now. Called at once, before anything is painted. */
  retargeted(element: Element): void;
  /** The page took something of ours away. */
  disturbed(): void;
  /** It came back into view, or the network came back. */
  shown(): void;
  resized(): void;
  /** Its colours may be others now. */
  recoloured(): void;
}

/** What to look for. */
export interface Wanted {
  /** Finds elements that may stand for a ticket; empty = nothing is looked for. */
  readonly selector: string;
  /** Attributes that say for which ticket. */
  readonly attributes: readonly string[];
  /** True where any new element may bring a shadow root with tickets in it. */
  readonly deep: boolean;
}

export interface PageWatch {
  /** Runs our own changes of the page, which do not count as the page's. */
  ours(write: () => void): void;
  follow(roots: readonly Node[], wanted: Wanted): void;
}

const calmMs = 100;
/** Looking at a page may take this share of its time, however often it changes. */
const shareOfTime = 50;

/** Watches one page until the signal aborts. */
export function watchPage(signal: AbortSignal, events: PageEvents): PageWatch {
  let wanted: Wanted = { selector: '', attributes: ['href'], deep: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resizeTimer: ReturnType<typeof setTimeout> | undefined;
  let href = location.href;
  let pauseMs = calmMs;

  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const startedAt = performance.now();
      events.changed();
      pauseMs = Math.max(calmMs, (performance.now() - startedAt) * shareOfTime);
    }, pauseMs);
  };

  function read(records: readonly MutationRecord[]): void {
    let isDisturbed = false;
    let isChanged = location.href !== href;
    href = location.href;
    for (const record of records) {
      if (record.type === 'attributes') {
        if (record.target instanceof Element) events.retargeted(record.target);
        isChanged ||= matches(record.target, wanted);
        continue;
      }
      for (const node of record.removedNodes) {
        if (isOwn(node)) isDisturbed = true;
        else isChanged ||= holdsTicket(node, wanted);
      }
      isChanged ||= [...record.addedNodes].some((node) => holdsTicket(node, wanted));
    }
    if (isChanged) changed();
    else if (isDisturbed) events.disturbed();
  }

  const observer = new MutationObserver(read);
  const colours = new MutationObserver(events.recoloured);
  for (const element of [document.documentElement, document.body])
    if (element !== null) colours.observe(element, { attributes: true });

  const options = { signal };
  window.addEventListener('popstate', changed, options);
  window.addEventListener('hashchange', changed, options);
  window.addEventListener('wxt:locationchange', changed, options);
  window.addEventListener('pageshow', events.shown, options);
  window.addEventListener('online', events.shown, options);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', events.recoloured, options);
  document.addEventListener('visibilitychange', () => !document.hidden && events.shown(), options);
  window.addEventListener(
    'resize',
    () => {
      clearTimeout(resizeTimer);
      resizeTimer = setTimeout(events.resized, calmMs);
    },
    options,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    colours.disconnect();
    clearTimeout(timer);
    clearTimeout(resizeTimer);
  });

  return {
    ours(write) {
      const waiting = observer.takeRecords();
      write();
      observer.takeRecords();
      if (waiting.length > 0) read(waiting);
    },
    follow(roots, next) {
      const waiting = observer.takeRecords();
      wanted = next;
      for (const root of roots)
        observer.observe(root, {
          childList: true,
          subtree: true,
          attributes: true,
          attributeFilter: [...wanted.attributes],
        });
      if (waiting.length > 0) read(waiting);
    },
  };
}

const isOwn = (node: Node): boolean => node instanceof Element && node.localName.startsWith('shiftlight-');
const matches = (node: Node, { selector }: Wanted): boolean =>
  selector !== '' && node instanceof Element && node.matches(selector);

/** Text and boxes without links come and go all the time; they change nothing for us. */
function holdsTicket(node: Node, wanted: Wanted): boolean {
  if (!(node instanceof Element) || isOwn(node) || wanted.selector === '') return false;
  if (wanted.deep || node.shadowRoot !== null || matches(node, wanted)) return true;
  return node.firstElementChild !== null && node.querySelector(wanted.selector) !== null;
}
