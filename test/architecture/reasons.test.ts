import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { hasReasonWords } from '@shiftlight/extension/ui/figures/reason-words.ts';
import { findFiles, readProjectFile } from './project-files.ts';

/** What a metric's file says besides reasons, by the property that holds it; these texts have tests of their own. */
const notReasons = new Set(['label', 'definition', 'source', 'attribution', 'words', 'clock', 'topic']);

/** Files of `metrics` that count, and so may leave something out. */
const counting = findFiles('shared/src/metrics', /^shared\/src\/metrics\/(definitions\/)?[^/]+\.ts$/).filter(
  (file) => !/\/(reference-page|figure-words|compute-figure|index)\.ts$/.test(file),
);

/** Texts that begin like a sentence, `1` in place of what varies: in these files they are the reasons for not counting. */
function listReasons(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isNewExpression(node)) return;
    if (ts.isPropertyAssignment(node) && notReasons.has(node.name.getText())) return;
    const text = toText(node);
    if (text !== null && /^[A-Z][a-z]/.test(text)) found.push(text);
    // The registered names of variants are no reasons.
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'labels') ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.ES2023, true));
  return found;
}

function toText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.templateSpans.reduce((text, span) => `${text}1${span.literal.text}`, node.head.text);
}

describe('why a metric does not count something', () => {
  const reasons = [...new Set(counting.flatMap(listReasons))];

  test('is found in its source', () => {
    expect(reasons).toContain('No public answer by a person yet');
    expect(reasons).toContain('Merged into ticket 1');
    expect(reasons.length).toBeGreaterThan(50);
  });

  test('is said in every language', () => {
    const missing = reasons.filter((reason) => !hasReasonWords(reason));
    expect(missing, 'Add it to extension/ui/figures/reason-words.ts.').toEqual([]);
  });
});
