import type { ProblemCode } from './problem.ts';

/** What the screen says about a problem: what happened, then what to do. */
export const problemWords = {
  'bad-address': 'That is not a web address. Enter it as https://shiftlight.example.com.',
  unreachable: 'No answer from this address. Check it, and that you are on the right network.',
  'not-shiftlight': 'Something answers there, but it is not Shiftlight. Check the address and the port.',
  'needs-setup': 'This Shiftlight has no workspace yet. Open its address in a tab and finish the set-up first.',
  'permission-refused': 'Without this permission nothing can be shown there. Press the button again and choose Allow.',
  'signed-out': 'You are signed out. Sign in again.',
  'code-expired': 'The code is no longer valid. Start again to get a new one.',
  'code-denied': 'The sign-in was refused on the web page. Start again if that was not meant.',
  'no-access': 'Your account has no access to this. Ask an admin of your workspace.',
  'too-many-requests': 'Too many attempts. Wait a minute, then try again.',
  'server-error': 'Shiftlight could not answer. Try again; if it stays, tell your admin.',
  'extension-updated': 'The extension was updated. Reload this page.',
} satisfies Record<ProblemCode, string>;
