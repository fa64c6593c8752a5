import { replaceIds } from '@shiftlight/shared/privacy/replace-ids.ts';
import { listNameForms, replaceNames, replaceNamesIn } from '@shiftlight/shared/privacy/replace-names.ts';
import { describe, expect, test } from 'vitest';

const quentin = { names: ['Quentin Quasimodo', 'Q. Quasimodo'], addresses: ['quentin@example.com'] };
const forms = listNameForms(quentin, ['Ben Miller', 'Quentin Other']);
const parts = forms.filter(({ kind }) => kind === 'part').map(({ text }) => text);
const whole = forms.filter(({ kind }) => kind === 'whole');

describe('the names of somebody', () => {
  test('are full names and addresses, longest first', () => {
    expect(whole.map(({ text }) => text)).toEqual(['quentin@example.com', 'Quentin Quasimodo', 'Q. Quasimodo']);
  });
  test('are single words only when nobody else has them', () => {
    expect(parts).toEqual(['Quasimodo']);
  });
  test('are not texts of one or two letters', () => {
    expect(listNameForms({ names: ['Al', ' '], addresses: [''] }, [])).toEqual([]);
  });
});

interface Row {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
  readonly count: number;
}

describe('a mention', () => {
  test.each<Row>([
    { name: 'is replaced', text: 'Ask Quentin Quasimodo.', expected: 'Ask X.', count: 1 },
    { name: 'is replaced in any case', text: 'QUENTIN QUASIMODO said so', expected: 'X said so', count: 1 },
    { name: 'is replaced each time', text: 'q. quasimodo, Q. Quasimodo’s', expected: 'X, X’s', count: 2 },
    { name: 'is replaced as an address', text: '<Quentin@Example.com>', expected: '<X>', count: 1 },
    {
      name: 'is no part of another address',
      text: 'old.quentin@example.community',
      expected: 'old.quentin@example.community',
      count: 0,
    },
    { name: 'is no part of a longer word', text: 'Quentin Quasimodos', expected: 'Quentin Quasimodos', count: 0 },
    { name: 'ends at letters of every language', text: 'Quentin Quasimodoß', expected: 'Quentin Quasimodoß', count: 0 },
    { name: 'is not the first name alone', text: 'Quentin knows', expected: 'Quentin knows', count: 0 },
  ])('$name', ({ text, expected, count }) => {
    expect(replaceNames(text, whole, 'X')).toEqual({ text: expected, count });
  });
  test('of a single word is replaced as it is written only: it may be another word too', () => {
    const will = listNameForms({ names: ['Will Smith'], addresses: [] }, []).filter(({ kind }) => kind === 'part');
    expect(replaceNames('Will will do it', will, 'X').text).toBe('X will do it');
  });
  test('with signs that mean something in a pattern is taken literally', () => {
    const odd = listNameForms({ names: ['A.* (B)'], addresses: ['a+b@example.com'] }, []);
    expect(replaceNames('A.* (B), Axx (B), a+b@example.com, aab@example.com', odd, 'X').text).toBe(
      'X, Axx (B), X, aab@example.com',
    );
  });
});

describe('in plain data', () => {
  test('texts are replaced wherever they stand, and no key and no id', () => {
    const value = {
      note: 'With Quentin Quasimodo',
      'Quentin Quasimodo': ['q. quasimodo', 3, null],
      agentId: 'quentin@example.com',
      decidedBy: 'quentin@example.com',
    };
    expect(replaceNamesIn(value, whole, 'X')).toEqual({
      value: { ...value, note: 'With X', 'Quentin Quasimodo': ['X', 3, null] },
      count: 2,
    });
  });
  test('ids of people are replaced, and nothing that only looks the same', () => {
    const event = {
      id: '7',
      ticketId: '7',
      actor: { kind: 'agent', personId: '7' },
      assigneeId: '7',
      attributes: { requesterId: '7', category: '7', tags: ['7'] },
      lengthChars: 7,
    };
    expect(replaceIds(event, (id) => (id === '7' ? 'f_x' : id))).toEqual({
      ...event,
      actor: { kind: 'agent', personId: 'f_x' },
      assigneeId: 'f_x',
      attributes: { ...event.attributes, requesterId: 'f_x' },
    });
  });
});
