CREATE TABLE "learned_routes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid NOT NULL,
	"hits" integer DEFAULT 0 NOT NULL,
	"misses" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "synonyms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"everyday" text NOT NULL,
	"official" text NOT NULL,
	"added_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "learned_routes" ADD CONSTRAINT "learned_routes_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synonyms" ADD CONSTRAINT "synonyms_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "learned_routes_one" ON "learned_routes" USING btree ("word","kind","office_id");--> statement-breakpoint
CREATE INDEX "learned_routes_office_id_index" ON "learned_routes" USING btree ("office_id");--> statement-breakpoint
CREATE UNIQUE INDEX "synonyms_pair" ON "synonyms" USING btree ("everyday","official");