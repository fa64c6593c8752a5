import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { choices, chooseConventions, ourConventions } from './conventions.ts';
import { heldWrong } from './held-wrong.ts';
import { byDefault, judge } from './judge.ts';
import { judgeLog, readLog } from './logs/judge-log.ts';
import { peerProfiles } from './peers.ts';
import { toVectors, type Vector } from './vector.ts';

const folder = new URL('vectors/', import.meta.url);
const files = readdirSync(folder).map((file) => ({
  file,
  vectors: toVectors(readFileSync(new URL(file, folder), 'utf8')),
}));
const all = files.flatMap(({ vectors }) => vectors);
const generated = files.find(({ file }) => file.startsWith('generated'))?.vectors ?? [];

function failuresOf(vectors: readonly Vector[], options: Readonly<Record<string, string>> = {}) {
  const judging =
    Object.keys(options).length === 0 ? byDefault : { options, chosen: chooseConventions(ourConventions, options) };
  return vectors
    .map((vector) => judge(vector, judging))
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ id, expected, got, reason }) => ({ id, expected, got, reason }));
}

describe('other people’s tests', () => {
  test.each(files)('$file: we say what they say', ({ vectors }) => {
    expect(failuresOf(vectors)).toEqual([]);
  });

  test('strict vectors pass by our own conventions, but for scenarios of the brute force over a change of clocks', () => {
    const byOthers = all
      .filter(({ strict }) => strict === true)
      .map((vector) => judge(vector))
      .filter(({ profile }) => profile !== null);
    expect(byOthers.map(({ id, profile }) => `${id} as ${profile}`)).toEqual(['gen-0499 as brute-force']);
  });

  test.each<Readonly<Record<string, string>>>([
    { boundaryNextOpen: 'true' },
    { boundaryPrevClose: 'true' },
    { holidayCutsOvernight: 'true' },
    { instant: 'true' },
    { instant: 'false' },
  ])('under the convention %o we say what the reference says', (options) => {
    expect(generated.length).toBeGreaterThan(1000);
    expect(failuresOf(generated, options)).toEqual([]);
  });

  test('every vector that we hold to be wrong exists and has a reason', () => {
    const ids = new Set(all.map(({ id }) => id));
    for (const { id, reason } of heldWrong) {
      expect(ids).toContain(id);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test('every project whose conventions differ from ours has vectors that need them', () => {
    const needed = new Set(all.map((vector) => judge(vector).profile));
    expect(Object.keys(peerProfiles).filter((name) => !needed.has(name))).toEqual([]);
  });
});

describe('an event log', () => {
  const csv = [
    'case_id,status,resource,timestamp',
    'a,Accepted/In Progress,Ann,2012-05-07T08:00:00Z',
    'a,"Accepted/Wait - User",Ann,2012-05-07T09:00:00Z',
    'a,Completed/Resolved,Bob,2012-05-07T12:00:00Z',
    'b,Queued/Awaiting Assignment,Bob,2012-05-08T08:00:00Z',
    'b,Completed/In Call,Ann,2012-05-08T10:00:00Z',
    'b,Accepted/In Progress,Ann,2012-05-08T11:00:00Z',
  ].join('\n');
  const log = readLog(csv);

  test.each([
    ['events', 6],
    ['cases', 2],
    ['events.byResource[Ann]', 4],
    ['caseDuration.mean', 12_600],
    ['caseDuration.exclWait.max', 10_800],
    ['waitSeconds.total[Accepted/Wait - User]', 10_800],
    ['firstCompletion.p50', 10_800],
    ['reopened.rate', 0.5],
  ])('gives %s', (metric, value) => {
    const reference = { id: metric, dataset: 'bpi13-incidents', metric, value, expected: value };
    expect(judgeLog(log, [reference])).toMatchObject([{ outcome: 'passed' }]);
  });

  test('fails a reference that says something else, and one that names no figure of ours', () => {
    const wrong = { id: 'wrong', dataset: 'bpi13-incidents', metric: 'events', value: 7, expected: 7 };
    const unknown = { ...wrong, id: 'unknown', metric: 'events.byMoon' };
    expect(judgeLog(log, [wrong, unknown])).toMatchObject([{ outcome: 'failed', got: 6 }, { outcome: 'failed' }]);
  });
});

describe('the command line', () => {
  test('takes files, options and a log with its references', () => {
    const args = ['a.json', '--option', 'reversed=negative', '--json', '--data', 'log.csv', '--refs=refs.json'];
    expect(parseArguments(args)).toEqual({
      files: ['a.json'],
      options: { reversed: 'negative' },
      data: ['log.csv'],
      refs: ['refs.json'],
      json: true,
    });
  });

  test.each([
    { args: [], says: 'Name at least one file.' },
    { args: ['--data', 'log.csv'], says: '--data and --refs go together.' },
    { args: ['--fast'], says: 'Unknown argument “--fast”.' },
    { args: ['a.json', '--option', 'reversed'], says: '--option needs name=value.' },
  ])('says what is wrong: $says', ({ args, says }) => {
    expect(() => parseArguments(args)).toThrow(says);
  });

  test('names the known options for an unknown one', () => {
    expect(() => chooseConventions(ourConventions, { moon: 'full' })).toThrow(Object.keys(choices).join(', '));
  });
});
