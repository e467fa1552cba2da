DROP INDEX "cases_newest";--> statement-breakpoint
CREATE INDEX "notices_for_staff" ON "notices" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE audience = 'staff' and state = 'published';--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("kind","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state <> 'draft';