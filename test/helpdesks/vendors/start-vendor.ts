import type { VendorDesk } from './story.ts';
import { startVendorServer, type VendorAnswer, type VendorRequest, type VendorServer } from './vendor-server.ts';

/** A vendor's world with the answers of its interface. */
export type VendorWorld = Omit<VendorDesk, 'baseUrl'> & { answer(request: VendorRequest): VendorAnswer };

/** A vendor's stand-in, serving. */
export interface RunningVendor extends VendorDesk {
  readonly server: VendorServer;
}

/** Serves a vendor's world on loopback. */
export async function startVendor(world: VendorWorld): Promise<RunningVendor> {
  const server = await startVendorServer((request) => world.answer(request));
  return { ...world, server, baseUrl: server.baseUrl };
}
