import type { Browser } from 'wxt/browser';

type Hear = (message: unknown) => void;

/** One end of a connection between a page and the worker, and what the other end said and does. */
export interface FakePort {
  readonly port: Browser.runtime.Port;
  /** What was sent from this end, oldest first. */
  readonly sent: unknown[];
  /** True once this end closed it. */
  readonly isClosed: () => boolean;
  /** The other end says something. */
  say(message: unknown): void;
  /** The other end goes away. */
  leave(): void;
}

/** A port as the browser gives it, with `sender` as who connected. */
export function createFakePort(name: string, sender?: object): FakePort {
  const hearers: Hear[] = [];
  const leavers: (() => void)[] = [];
  const sent: unknown[] = [];
  let closed = false;
  const port = {
    name,
    sender,
    postMessage: (message: unknown) => void sent.push(message),
    disconnect: () => {
      closed = true;
    },
    onMessage: { addListener: (hear: Hear) => void hearers.push(hear) },
    onDisconnect: { addListener: (leave: () => void) => void leavers.push(leave) },
  };
  return {
    port: toPort(port),
    sent,
    isClosed: () => closed,
    say: (message) => hearers.forEach((hear) => hear(message)),
    leave: () => leavers.forEach((leave) => leave()),
  };
}

/** The parts that the code under test uses are there. */
const toPort = (port: unknown): Browser.runtime.Port => port as Browser.runtime.Port;
