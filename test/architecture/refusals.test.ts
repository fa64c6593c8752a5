import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { refusals } from '@shiftlight/extension/messaging/refusals/say-refusal.ts';
import { findFiles, readProjectFile } from './project-files.ts';

/** Modules whose refusals a person meets in the panel or on the dashboard. */
const shown = [
  ...['disputes', 'qa', 'calibration', 'coaching', 'coaching-sessions', 'escalations', 'tickets'],
  ...['scorecards', 'what-if', 'leaderboards', 'integrity', 'business', 'workspaces', 'truth'],
  ...['teams', 'targets', 'definitions', 'rules', 'privacy', 'people'],
];

/** The sentences with which a file refuses something, `{0}` where a value stands; what it puts together elsewhere is not seen. */
function listRefusals(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const said =
      ts.isNewExpression(node) && node.expression.getText() === 'ShiftlightError' ? node.arguments?.[1] : null;
    const sentence = said ? toSentence(said) : null;
    if (sentence !== null) found.push(sentence);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.ES2023, true));
  return found;
}

function toSentence(said: ts.Expression): string | null {
  if (ts.isStringLiteral(said) || ts.isNoSubstitutionTemplateLiteral(said)) return said.text;
  if (!ts.isTemplateExpression(said)) return null;
  const sentence = said.templateSpans.reduce(
    (text, span, index) => `${text}{${index}}${span.literal.text}`,
    said.head.text,
  );
  return /\{\d\}[^{]*[a-z]{3}/.test(sentence) || /[a-z]{3}[^}]*\{/.test(sentence) ? sentence : null;
}

const said = new Set(shown.flatMap((module) => findFiles(`api/src/modules/${module}`, /\.ts$/)).flatMap(listRefusals));

describe('what the API says when it refuses something', () => {
  test('is found in its source', () => {
    expect(said.size).toBeGreaterThan(50);
  });

  test('exists in every language, as far as people meet it', () => {
    const missing = [...said].filter((sentence) => !Object.hasOwn(refusals, sentence));
    expect(missing, 'Add it to extension/messaging/refusals.').toEqual([]);
  });

  test('is translated only where it is still said', () => {
    const unused = Object.keys(refusals).filter((sentence) => !said.has(sentence));
    expect(unused, 'Remove it from extension/messaging/refusals, or change it as the API did.').toEqual([]);
  });
});
