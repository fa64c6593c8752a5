import { defineConfig } from 'prisma/config';

/** Only for the Prisma command line (client generation, migration diffs). The product itself never needs it at run time. */
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://unused@127.0.0.1:1/none' },
});
