-- From when a version of the triggers holds; those stored so far held at once.
ALTER TABLE "coaching_rule_set" ADD COLUMN "valid_from" TIMESTAMPTZ(3);
UPDATE "coaching_rule_set" SET "valid_from" = "created_at";
ALTER TABLE "coaching_rule_set" ALTER COLUMN "valid_from" SET NOT NULL;

-- What a trigger knew of the person beside the figure: the tier in which they worked, shifts left out.
ALTER TABLE "coaching_watch" ADD COLUMN "basis" JSONB;
