/**
 * `as` turns the compiler off, so it stands only in a named function with a comment above it that says why it is safe.
 * `as const` checks nothing away and is always fine.
 */
export const namedAssertions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unnamed:
        'Narrow the type, or move this `as` into a named helper with a comment above it that says why it is safe.',
    },
  },
  create(context) {
    const documented = (node) => context.sourceCode.getCommentsBefore(statementOf(node)).length > 0;
    return {
      TSAsExpression(node) {
        if (isConst(node.typeAnnotation)) return;
        const helper = context.sourceCode.getAncestors(node).findLast(isNamedFunction);
        if (helper === undefined || !documented(helper)) context.report({ node, messageId: 'unnamed' });
      },
    };
  },
};

function isConst(type) {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}

function isNamedFunction(node) {
  if (node.type === 'FunctionDeclaration' || node.type === 'MethodDefinition') return true;
  return node.type === 'ArrowFunctionExpression' && node.parent.type === 'VariableDeclarator';
}

/** The node that a comment stands above: the whole statement, with its `export`. */
function statementOf(node) {
  const declaration = node.parent.type === 'VariableDeclarator' ? node.parent.parent : node;
  return declaration.parent.type.startsWith('Export') ? declaration.parent : declaration;
}
