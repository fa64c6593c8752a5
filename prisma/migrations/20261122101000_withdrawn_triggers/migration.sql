-- An accepted dispute of a call's evidence withdraws the call; the reason is the decision's, kept for as long as the call is.
ALTER TABLE "coaching_trigger" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
ALTER TABLE "coaching_trigger" ADD COLUMN "withdraw_reason" TEXT;

-- What the Prisma schema language cannot say:

ALTER TABLE "coaching_trigger" ADD CONSTRAINT "coaching_trigger_withdrawn_check" CHECK (("withdrawn_at" IS NULL) = ("withdraw_reason" IS NULL));
