-- When the name of somebody who left was replaced. From then on nothing brings it back.
ALTER TABLE "member" ADD COLUMN "pseudonymised_at" TIMESTAMPTZ(3);
