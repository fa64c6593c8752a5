-- From when a version of a calendar counts the figures that need working time; null = from when it was stored.
ALTER TABLE "calendar" ADD COLUMN "valid_from" TIMESTAMPTZ(3);
