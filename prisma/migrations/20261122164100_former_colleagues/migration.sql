-- The helpdesk's own id of somebody who left is replaced too: "former" rows hold the id that took its place. While a row names its
-- "former_id", events with the old id are still being rewritten; both rows are the same member until then, so no figure moves.
ALTER TABLE "person" ADD COLUMN "former" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "person" ADD COLUMN "former_id" TEXT;

CREATE INDEX "person_former_idx" ON "person"("workspace_id", "connector_id") WHERE "former";
CREATE INDEX "person_to_replace_idx" ON "person"("workspace_id") WHERE "former_id" IS NOT NULL;

-- Since when somebody does not work here any more; for those who left before this was kept, as the audit says, or from now on.
ALTER TABLE "member" ADD COLUMN "deactivated_at" TIMESTAMPTZ(3);
UPDATE "member" m SET "deactivated_at" = COALESCE(
  (SELECT max(a."at") FROM "audit_log" a
   WHERE a."workspace_id" = m."workspace_id" AND a."action" = 'member.deactivated' AND a."detail"->>'memberId' = m."id"::text), now())
WHERE NOT m."active";

-- Days after leaving until the name is replaced by itself; null = never.
ALTER TABLE "privacy_setting" ADD COLUMN "leaving_days" INTEGER;

-- Who was replaced in these places. Whoever stores events asks here first and keeps the share of the lock until they are committed, so
-- that nobody is replaced between the question and the storing. Volatile: the list is read after the lock was given, not before.
CREATE FUNCTION former_people(workspaces uuid[], connectors uuid[])
RETURNS TABLE (connector_id uuid, external_id text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(h) FROM (
    SELECT DISTINCT hashtextextended('former/' || c, 0) AS h FROM unnest(connectors) AS c ORDER BY h) AS ordered;
  RETURN QUERY SELECT p.connector_id, p.external_id FROM person p
    JOIN (SELECT DISTINCT * FROM unnest(workspaces, connectors)) AS k(w, c) ON p.workspace_id = k.w AND p.connector_id = k.c
    WHERE p.former;
END $$;
