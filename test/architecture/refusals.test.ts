import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { refusals } from '@shiftlight/extension/messaging/refusals/say-refusal.ts';
import { findFiles, readProjectFile } from './project-files.ts';

/** Where what a person meets in the panel or on the dashboard is refused. */
const shown = [
  ...['disputes', 'qa', 'calibration', 'coaching', 'coaching-sessions', 'escalations', 'tickets'],
  ...['scorecards', 'what-if', 'leaderboards', 'integrity', 'business', 'workspaces', 'truth'],
  ...['teams', 'targets', 'definitions', 'rules', 'privacy', 'people'],
  ...['accounts', 'connectors', 'connector-setup', 'imports'],
]
  .map((module) => `api/src/modules/${module}`)
  .concat('api/src/connectors', 'api/src/imports');

/** What becomes a refusal, part of one, or the line of a row: `{ problem: 'Send yes or no.' }`. */
const saidUnder = /(problems?|message|advice)$/i;
/** The sentences with which a file refuses something, `{0}` where a value stands; what it puts together elsewhere is not seen. */
function listRefusals(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isSaid: boolean): void => {
    const sentence = isSaid ? toSentence(node) : null;
    if (sentence !== null) found.push(sentence);
    const becomesSaid = isSaid || isError(node) || saidUnder.test(findName(node) ?? '');
    ts.forEachChild(node, (child) => visit(child, becomesSaid));
  };
  visit(ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.ES2023, true), false);
  return found;
}

const isError = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && /^(ShiftlightError|UnexpectedAnswer|MovedElsewhere)$/.test(node.expression.getText());

const findName = (node: ts.Node): string | null =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) &&
  node.name !== undefined
    ? node.name.getText()
    : null;

/** A whole sentence; the field that some begin with is said as it is, so it is left out. */
function toSentence(node: ts.Node): string | null {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node))
    return null;
  const text = ts.isTemplateExpression(node)
    ? node.templateSpans.reduce((before, span) => `${before}{}${span.literal.text}`, node.head.text)
    : node.text;
  let gap = 0;
  const sentence = text.replace(/^\w+: /, '').replaceAll('{}', () => `{${gap++}}`);
  return /^[^\n]*[a-z]{2} [^\n]*[.})]$/.test(sentence) || /^[A-Z][a-z]+ [a-z]+ [^\n]*$/.test(sentence)
    ? sentence
    : null;
}

const said = new Set(shown.flatMap((folder) => findFiles(folder, /\.ts$/)).flatMap(listRefusals));

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
