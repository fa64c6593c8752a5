import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText, texts } from '../kit/payload.ts';

/** People of Jira cloud have an account id, of Data Center a key or name. */
export const restUser = z
  .object({
    accountId: externalId,
    key: externalId,
    name: externalId,
    accountType: optionalText,
    displayName: optionalText,
    emailAddress: optionalText,
  })
  .transform(({ accountId, key, name, ...user }) => ({ ...user, id: accountId ?? key ?? name }));
const optionalUser = restUser.nullish().catch(null);
export type RestUser = z.infer<typeof restUser>;

const status = z.object({
  id: externalId,
  name: z.string(),
  statusCategory: z.object({ key: optionalText }).nullish().catch(null),
});
export const statusesPage = z.array(status);

export const restFields = z
  .object({
    summary: optionalText,
    status: status.nullish().catch(null),
    priority: z.object({ name: optionalText }).nullish().catch(null),
    assignee: optionalUser,
    reporter: optionalUser,
    creator: optionalUser,
    issuetype: z.object({ name: optionalText }).nullish().catch(null),
    project: z.object({ key: optionalText }).nullish().catch(null),
    labels: texts,
    created: instant,
    updated: instant,
    resolutiondate: instant,
  })
  .loose();

export const restIssue = z.object({
  id: requiredId,
  key: requiredId,
  fields: restFields,
  schema: z
    .record(z.string(), z.object({ custom: optionalText }).catch({ custom: null }))
    .nullish()
    .catch(null),
});
export type RestIssue = z.infer<typeof restIssue>;

const item = z
  .object({
    field: z.string(),
    from: optionalText,
    fromString: optionalText,
    to: optionalText,
    // Jira names a field like a method of every object.
    toString: z.unknown(),
  })
  .transform(({ toString, ...rest }) => ({ ...rest, toName: typeof toString === 'string' ? toString : null }));
export type RestItem = z.infer<typeof item>;

export const restChange = z.object({
  id: requiredId,
  created: requiredInstant,
  author: optionalUser,
  items: listOf(item),
});
export type RestChange = z.infer<typeof restChange>;
export const restChangelog = z.object({ id: requiredId, items: listOf(item) });

export const restComment = z.object({
  id: requiredId,
  created: requiredInstant,
  author: optionalUser,
  jsdPublic: z.boolean().nullish(),
  visibility: z.unknown().optional(),
  body: z.unknown().optional(),
});
export type RestComment = z.infer<typeof restComment>;

export const changelogPage = z.object({ values: listOf(restChange), isLast: flag, total: z.number().nullish() });
export const commentsPage = z.object({ comments: listOf(restComment), total: z.number() });
export const recordsPage = z.object({
  issues: listOf(z.object({ id: requiredId, key: requiredId, fields: restFields })),
  nextPageToken: optionalText,
});
export const searchPage = z.object({
  issues: listOf(z.object({ id: requiredId, key: requiredId, fields: z.object({ updated: requiredInstant }) })),
  nextPageToken: optionalText,
});
