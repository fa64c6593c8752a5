/** Origin of the server whose data is shown: this page's own, or the one that the extension is connected with. */
let origin = location.origin;

/** Says which server it is, for pages that did not come from it. */
export function setSite(next: string): void {
  origin = new URL(next).origin;
}

/** Address of something on the server itself. */
export const toSite = (path: string): string => `${origin}${path}`;
