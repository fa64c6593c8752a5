import type { IForbiddenRuleType } from 'dependency-cruiser';

const npm = (...names: readonly string[]) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

/** Who may import whom. Type-only imports count too, except where a rule says otherwise. */
export const dependencyRules: IForbiddenRuleType[] = [
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one thing in two places: move what both need into a third.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'imports-resolve',
    comment: 'The imported file or package does not exist.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(#|virtual:|\\.\\./generated|.*/generated/)' },
  },
  {
    name: 'shared-is-pure',
    comment: 'shared imports only itself: pass everything else in as data.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/'] },
  },
  {
    name: 'api-imports-only-shared',
    comment: 'The API knows the domain and nothing of the extension.',
    severity: 'error',
    from: { path: '^api/' },
    to: { path: '^extension/' },
  },
  {
    name: 'extension-imports-only-types-of-the-api',
    comment: 'The extension may know the types of the API, never its code.',
    severity: 'error',
    from: { path: '^extension/' },
    to: { path: '^api/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-imports-test',
    comment: 'Product code does not depend on tests.',
    severity: 'error',
    from: { path: '^(shared|api|extension)/' },
    to: { path: '^test/' },
  },
  {
    name: 'database-behind-repositories',
    comment:
      'Only *.repository.ts, db.ts, what starts the database and the feed that listens on a connection of its own know Prisma and pg: add a method to a repository.',
    severity: 'error',
    from: {
      path: '^api/src/',
      pathNot: [
        '\\.repository\\.ts$',
        '^api/src/db\\.ts$',
        '^api/src/database/',
        '^api/src/live/change-feed\\.ts$',
        '^api/src/generated/',
      ],
    },
    to: { path: [npm('pg', '@prisma/[^/]+'), '^api/src/generated/'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'trpc-in-routers-only',
    comment: 'Only *.router.ts, root.ts, trpc/ and http/ know tRPC: services take data and give data.',
    severity: 'error',
    from: {
      path: '^api/src/',
      pathNot: ['\\.router\\.ts$', '^api/src/(root|server)\\.ts$', '^api/src/trpc/', '^api/src/http/'],
    },
    to: { path: npm('@trpc/[^/]+') },
  },
  {
    name: 'express-in-http-only',
    comment: 'Only http/ knows Express.',
    severity: 'error',
    from: { path: '^api/src/', pathNot: ['^api/src/http/'] },
    to: { path: npm('express') },
  },
  {
    name: 'routers-do-not-reach-the-database',
    comment: 'A router validates, calls one verb of a service and gives the answer.',
    severity: 'error',
    from: { path: '\\.router\\.ts$' },
    to: { path: '\\.repository\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'panels-stand-alone',
    comment: 'Panels do not import each other: move what two need to ui/ or store/.',
    severity: 'error',
    from: { path: '^extension/panels/([^/]+)/' },
    to: { path: '^extension/panels/[^/]+/', pathNot: '^extension/panels/$1/' },
  },
  {
    name: 'helpdesks-stand-alone',
    comment: 'Helpdesk entries do not import each other.',
    severity: 'error',
    from: { path: '^shared/src/helpdesks/', pathNot: '/(index|helpdesk|desk-url|find-ticket)\\.ts$' },
    to: { path: '^shared/src/helpdesks/', pathNot: '/(helpdesk|desk-url)\\.ts$' },
  },
  {
    name: 'connectors-stand-alone',
    comment: 'Connectors do not import each other: move what two need into kit/.',
    severity: 'error',
    from: { path: '^api/src/connectors/([^/]+)/' },
    to: { path: '^api/src/connectors/[^/]+/', pathNot: ['^api/src/connectors/$1/', '^api/src/connectors/kit/'] },
  },
];
