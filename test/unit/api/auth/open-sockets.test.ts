import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createOpenSockets, rightsChangedCode } from '@shiftlight/api/trpc/open-sockets.ts';

class Socket extends EventEmitter {
  readonly closedWith: number[] = [];

  close(code: number): void {
    this.closedWith.push(code);
    this.emit('close');
  }
}

const failures: unknown[] = [];
const createSockets = () => createOpenSockets((error) => failures.push(error));

test('a round closes the sockets whose rights no longer hold, and asks each once', async () => {
  const sockets = createSockets();
  const [signedOut, stays] = [new Socket(), new Socket()];
  let asked = 0;
  sockets.add(signedOut, () => Promise.resolve(false));
  sockets.add(stays, () => Promise.resolve(++asked > 0));
  sockets.recheck();
  await expect.poll(() => signedOut.closedWith).toEqual([rightsChangedCode]);
  await expect.poll(() => asked).toBe(1);
  expect(stays.closedWith).toEqual([]);
});

test('what changes during a round is seen by the next one', async () => {
  const sockets = createSockets();
  const socket = new Socket();
  let holds = true;
  let answer: (value: boolean) => void = () => {};
  let asked = 0;
  sockets.add(socket, () => {
    asked += 1;
    return asked === 1 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(holds);
  });
  sockets.recheck();
  holds = false;
  sockets.recheck();
  sockets.recheck();
  answer(true);
  await expect.poll(() => socket.closedWith).toEqual([rightsChangedCode]);
  expect(asked).toBe(2);
});

test('a socket that closed by itself is not asked any more', async () => {
  const sockets = createSockets();
  const [gone, last] = [new Socket(), new Socket()];
  let asked = 0;
  sockets.add(gone, () => Promise.resolve(++asked > 0));
  sockets.add(last, () => Promise.resolve(false));
  gone.emit('close');
  sockets.recheck();
  await expect.poll(() => last.closedWith).toEqual([rightsChangedCode]);
  expect(asked).toBe(0);
});

test('a failed round is reported, and the next one works', async () => {
  const sockets = createSockets();
  const socket = new Socket();
  const lost = new Error('The database is away.');
  let answers = [() => Promise.reject(lost), () => Promise.resolve(false)];
  sockets.add(socket, () => {
    const [next = () => Promise.resolve(true), ...rest] = answers;
    answers = rest;
    return next();
  });
  sockets.recheck();
  await expect.poll(() => failures).toContain(lost);
  await expect
    .poll(() => {
      sockets.recheck();
      return socket.closedWith;
    })
    .toEqual([rightsChangedCode]);
});
