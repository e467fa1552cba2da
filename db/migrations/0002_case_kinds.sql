DROP INDEX "cases_newest";--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "kind" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "channel" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "filer_relation" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "is_sealed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "is_sealed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("kind","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
DROP TYPE "public"."case_channel";--> statement-breakpoint
DROP TYPE "public"."case_kind";--> statement-breakpoint
DROP TYPE "public"."filer_relation";