import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { findFiles, readProjectFile } from './project-files.ts';

/** Exported functions of a file that have no docstring. */
function findUndocumented(file: string): readonly string[] {
  const parsed = ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.ES2023, true);
  const functions = parsed.statements.filter(isExported).flatMap((statement) => {
    const name = findFunctionName(statement);
    return name === null ? [] : [{ name, documented: ts.getJSDocCommentsAndTags(statement).length > 0 }];
  });
  // Of several signatures of one function, one carries the docstring.
  const documented = new Set(functions.filter((entry) => entry.documented).map(({ name }) => name));
  const missing = functions.map(({ name }) => name).filter((name) => !documented.has(name));
  return [...new Set(missing)].map((name) => `${file} ${name}`);
}

function findFunctionName(statement: ts.Statement): string | null {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? null;
  if (!ts.isVariableStatement(statement)) return null;
  const declared = statement.declarationList.declarations.find(
    ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
  );
  return declared === undefined ? null : declared.name.getText();
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

describe('shared', () => {
  test('says of every exported function what it gives, in which units', () => {
    const undocumented = findFiles('shared/src', /\.ts$/).flatMap(findUndocumented);
    expect(undocumented, 'Write one sentence above it: meaning, units, errors, source of the rule.').toEqual([]);
  });
});
