-- The helpdesk's own names of statuses as they came, with the category under which they were taken: what an admin maps.
CREATE TABLE seen_status (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  raw_status text NOT NULL,
  status text NOT NULL,
  PRIMARY KEY (workspace_id, connector_id, raw_status)
);

INSERT INTO seen_status (workspace_id, connector_id, raw_status, status)
SELECT DISTINCT ON (workspace_id, connector_id, body->>'rawStatus')
       workspace_id, connector_id, body->>'rawStatus', body->>'status'
FROM event WHERE type IN ('ticket.created', 'status.changed') AND body->>'rawStatus' <> ''
ORDER BY workspace_id, connector_id, body->>'rawStatus', at DESC;
