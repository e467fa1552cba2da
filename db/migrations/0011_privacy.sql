CREATE TABLE "rectifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"handler_post_id" uuid,
	"director_post_id" uuid,
	"contact_words" text,
	"contacted_at" timestamp with time zone,
	"answer" text,
	"fixed_by_id" uuid,
	"fixed_at" timestamp with time zone,
	"revisit_words" text,
	"revisit_grade" integer,
	"revisited_at" timestamp with time zone,
	"verdict" text,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rectifications_caseId_unique" UNIQUE("case_id"),
	CONSTRAINT "rectifications_five_grades" CHECK ("rectifications"."revisit_grade" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_case_id_ratings_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."ratings"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_director_post_id_posts_id_fk" FOREIGN KEY ("director_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_fixed_by_id_people_id_fk" FOREIGN KEY ("fixed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rectifications_state_index" ON "rectifications" USING btree ("state");--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;