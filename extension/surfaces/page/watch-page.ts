/** What a page tells about itself. */
export interface PageEvents {
  /** Its content or address changed. Called at most every `calmMs`. */
  changed(): void;
  /** It came back into view, or the network came back. */
  shown(): void;
  resized(): void;
}

const calmMs = 100;

/** Watches one page until the signal aborts. Own elements do not count as changes. */
export function watchPage(signal: AbortSignal, events: PageEvents): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resizeTimer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      events.changed();
    }, calmMs);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(isForeign)) changed();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });

  const options = { signal };
  window.addEventListener('popstate', changed, options);
  window.addEventListener('hashchange', changed, options);
  window.addEventListener('wxt:locationchange', changed, options);
  window.addEventListener('pageshow', events.shown, options);
  window.addEventListener('online', events.shown, options);
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
    clearTimeout(timer);
    clearTimeout(resizeTimer);
  });
}

function isForeign(record: MutationRecord): boolean {
  if (record.type !== 'childList') return true;
  return ![...record.addedNodes, ...record.removedNodes].every(isOwn);
}

const isOwn = (node: Node): boolean => node instanceof Element && node.localName.startsWith('shiftlight-');
