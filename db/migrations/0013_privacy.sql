ALTER TABLE "ratings" DROP COLUMN "rectified_at";--> statement-breakpoint
ALTER TABLE "ratings" DROP COLUMN "rectification";