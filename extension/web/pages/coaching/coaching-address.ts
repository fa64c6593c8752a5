/** What is opened beside the list: a session, a trigger, or a session that is being made, perhaps from a trigger. */
export type Opened =
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'trigger'; readonly id: string }
  | { readonly kind: 'new'; readonly from: string | null };

/** How it stands in the address: `session:<id>`, `trigger:<id>`, `new`, `new:<trigger>`. */
export function toOpenParam(opened: Opened): string {
  if (opened.kind !== 'new') return `${opened.kind}:${opened.id}`;
  return opened.from === null ? 'new' : `new:${opened.from}`;
}

/** What the address says; null for nothing, and for what is none of these. */
export function parseOpenParam(param: string | null): Opened | null {
  if (param === null) return null;
  const [kind, id = ''] = param.split(':', 2);
  if (kind === 'new') return { kind, from: id === '' ? null : id };
  return (kind === 'session' || kind === 'trigger') && id !== '' ? { kind, id } : null;
}
