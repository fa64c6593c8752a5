/** What of the environment decides under which address people reach this API. */
export interface AddressSource {
  readonly PUBLIC_URL?: string | undefined;
  readonly PORT: number;
}

/** Address under which browsers reach this API, without a slash at the end. */
export function publicUrl(source: AddressSource): string {
  return (source.PUBLIC_URL ?? `http://127.0.0.1:${source.PORT}`).replace(/\/+$/, '');
}

/** Origins of our own pages. Without a configured address the machine's two loopback names are one place. */
export function ownOrigins(source: AddressSource): readonly string[] {
  const main = new URL(publicUrl(source)).origin;
  return source.PUBLIC_URL === undefined ? [main, `http://localhost:${source.PORT}`] : [main];
}
