import clockSignCss from '../ui/clock/clock-sign.css?inline';
import tokensCss from '../ui/tokens.css?inline';

/** An element of ours in the page, and what is inside it. */
export interface ShadowElement {
  readonly host: HTMLElement;
  /** Closed: the page can neither read nor change what is inside. */
  readonly shadow: ShadowRoot;
}

const sheets = new Map<string, CSSStyleSheet>();

/** Makes an element of our own. Page styles must neither move nor hide it, so `hostCss` is inline and important; its inside is shut off anyway. */
export function createShadowElement(tag: string, hostCss: string, css: string): ShadowElement {
  const host = document.createElement(tag);
  host.dataset['testid'] = tag;
  host.style.cssText = hostCss;
  const shadow = host.attachShadow({ mode: 'closed' });
  applyStyles(shadow, tokensCss + clockSignCss + css);
  return { host, shadow };
}

/** One parsed sheet for all elements of a kind; where a content script may not share sheets (older Firefox), one style element each. */
function applyStyles(shadow: ShadowRoot, css: string): void {
  try {
    let sheet = sheets.get(css);
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
