// `npm start`: the API as in production, and the practice desk beside it. `-- --browser` opens both, `-- --no-practice` leaves the desk out.
import path from 'node:path';
import { createDeskStore, type DeskState } from '../practice-desk/desk-state.ts';
import { startPracticeDesk, type PracticeDesk } from '../practice-desk/practice-desk.ts';
import { rootDir } from './run-command.ts';
import { say } from './say.ts';
import { startApi, type ApiProcess } from './start/api-process.ts';
import { toClosingBlock } from './start/closing-block.ts';
import { checkPort, parsePort } from './start/port.ts';
import { createPracticeWorkspace } from './start/practice-workspace.ts';
import { createProgress } from './start/progress.ts';
import { StartProblem } from './start/start-problem.ts';

const args = new Set(process.argv.slice(2));
const dataDir = path.resolve(process.env['DATA_DIR'] ?? path.join(rootDir, '.data'));
const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;

/** Stops what was started, the youngest first. A second Ctrl-C changes nothing. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop();
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping === null) say('\nStopping …');
    void stopAll();
  });
}

try {
  await start();
} catch (error) {
  const interrupted = stopping !== null;
  await stopAll();
  if (!interrupted) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

async function start(): Promise<void> {
  const port = parsePort(process.env['PORT']);
  const practice = !args.has('--no-practice');
  await checkPort(port, 'the dashboard');
  if (practice) await checkPort(port + 1, 'the practice desk');

  say('starting the API and its database …');
  const api = await startApi({ port, dataDir });
  stops.push(() => api.stop());
  void api.ended.then((code) => leaveWithApi(api, code));

  const state = practice ? at(api, await openPracticeWorkspace(port)) : null;
  const desk = state === null ? null : await startDesk(port + 1, state);
  say(
    toClosingBlock({
      dashboardUrl: api.baseUrl,
      extensionDir: path.join(rootDir, 'extension/.output/chrome-mv3'),
      apiLogFile: api.logFile,
      desk: desk === null || state === null ? null : { url: desk.baseUrl, signIns: state.signIns },
    }),
  );
  if (args.has('--browser')) await openBrowser(api, desk, state);
}

/** The port may differ from the one of the first start. */
function at(api: ApiProcess, state: DeskState): DeskState {
  const webhookUrl = new URL(new URL(state.receiver.webhookUrl).pathname, api.baseUrl).href;
  return { ...state, receiver: { ...state.receiver, webhookUrl } };
}

function deskStore() {
  return createDeskStore(path.join(dataDir, 'practice-desk'));
}

async function openPracticeWorkspace(port: number): Promise<DeskState> {
  const store = deskStore();
  const found = store.find();
  if (found !== null) return found;
  const cli = { dataDir, env: { PORT: String(port) } };
  const state = await createPracticeWorkspace({ cli, deskUrl: `http://127.0.0.1:${port + 1}`, now: Date.now(), say });
  store.save(state);
  return state;
}

async function startDesk(port: number, state: DeskState): Promise<PracticeDesk> {
  const desk = await startPracticeDesk({
    port,
    state,
    store: deskStore(),
    onProgress: createProgress((done, total) => `loading three months of practice history: ${done} of ${total} events`),
    onProblem: say,
    onFault: (error) => say(`The practice desk stands still: ${String(error)}`),
  });
  stops.push(() => desk.stop());
  if (state.acknowledged === 0) {
    say('loading three months of practice history, in the background …');
    void desk.loaded.then(
      () => say('The practice history is loaded. Reviews, coaching and the rest follow in a minute or two.'),
      () => {},
    );
    void desk.settled.then(
      () => say('The practice team has reviewed, coached and calibrated: everything is there.'),
      () => {},
    );
  }
  return desk;
}

async function leaveWithApi(api: ApiProcess, code: number): Promise<void> {
  if (stopping !== null) return;
  say(`The API ended by itself (code ${code}). Its log says why: ${api.logFile}`);
  process.exitCode = 1;
  await stopAll();
}

async function openBrowser(api: ApiProcess, desk: PracticeDesk | null, state: DeskState | null): Promise<void> {
  const { openConnectedBrowser } = await import('./start/browser.ts');
  const browser = await openConnectedBrowser({
    apiUrl: api.baseUrl,
    dataDir,
    deskUrl: desk?.baseUrl ?? null,
    signIn: state?.signIns[0] ?? null,
  });
  stops.push(() => browser.close());
}
