import type { SignIn } from '../../practice-desk/desk-state.ts';

export interface ClosingBlock {
  readonly dashboardUrl: string;
  readonly extensionDir: string;
  readonly apiLogFile: string;
  /** The practice desk, when it runs. */
  readonly desk: { readonly url: string; readonly signIns: readonly SignIn[] } | null;
}

/** What a newcomer needs to know, in the order in which they need it. */
export function toClosingBlock({ dashboardUrl, extensionDir, apiLogFile, desk }: ClosingBlock): string {
  const signIns = desk?.signIns.map(({ email, password, role }) => `${email}   ${password}   (${role})`) ?? [
    'create your workspace on the first page',
  ];
  const rows: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['Dashboard', [dashboardUrl]],
    ['Sign in', signIns],
    ...(desk === null
      ? []
      : [['Practice desk', [`${desk.url}   a made-up support team; life goes on there`]] as const]),
    [
      'Extension',
      [
        extensionDir,
        'Chrome or Edge: open chrome://extensions, switch on Developer mode,',
        'press "Load unpacked" and choose that folder. Then press the icon of Shiftlight',
        `and connect it to ${dashboardUrl}.`,
      ],
    ],
    [
      'Your helpdesk',
      [`Sign in as administrator and add it on ${dashboardUrl},`, 'or: npx shiftlight connector add --help'],
    ],
    ['Log', [apiLogFile]],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  const lines = rows.flatMap(([name, texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? name : '').padEnd(width)}${text}`),
  );
  return `\nShiftlight is running.\n\n${lines.join('\n')}\n\nCtrl-C stops everything.\n`;
}
