import { z } from 'zod';
import type { ConnectorKind } from '../../connectors/connector-kind.ts';
import { findConnectorKind } from '../../connectors/index.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';
import type { ConnectorRow } from './connectors.repository.ts';

/** A connector with its kind and opened secrets. Lives in memory only. */
export interface LoadedConnector {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly settings: unknown;
  readonly cursor: unknown;
  readonly credentials: unknown;
  readonly webhookSecret: string;
  /** The present secret and, while it is being replaced, the one before. */
  readonly webhookSecrets: readonly string[];
  readonly kind: ConnectorKind;
}

/** A connector whose secrets the present key does not open. */
export interface UnreadableConnector {
  readonly id: string;
  readonly name: string;
  readonly message: string;
}

export interface LoadedConnectors {
  readonly connectors: readonly LoadedConnector[];
  readonly unreadable: readonly UnreadableConnector[];
}

const stored = z.object({
  credentials: z.unknown(),
  webhookSecret: z.string(),
  previousWebhookSecret: z.string().nullish(),
});

export function loadConnector(row: ConnectorRow, secrets: Secrets): LoadedConnector {
  const { credentials, webhookSecret, previousWebhookSecret } = stored.parse(
    secrets.openJson(`${row.workspaceId}/${row.id}`, row.secrets),
  );
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    name: row.name,
    baseUrl: row.baseUrl,
    settings: row.settings,
    cursor: row.cursor,
    credentials,
    webhookSecret,
    webhookSecrets: [webhookSecret, ...(previousWebhookSecret ? [previousWebhookSecret] : [])],
    kind: getKind(row),
  };
}

/** Throws when the installation is older than its data. */
export function getKind(row: Pick<ConnectorRow, 'helpdesk'>): ConnectorKind {
  const kind = findConnectorKind(row.helpdesk);
  if (kind === null) throw new Error(`No connector for ${row.helpdesk}: this version is older than its data.`);
  return kind;
}
