CREATE TABLE "redaction_copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"original_id" uuid NOT NULL,
	"original_purpose" text NOT NULL,
	"boxes" jsonb NOT NULL,
	"asked_by_id" uuid,
	"asked_post_id" uuid,
	"acting_for_id" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer,
	"file_id" uuid,
	"page_count" integer,
	"proof" jsonb,
	"made_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "redaction_copies_whole" CHECK (file_id is null or (version is not null and page_count is not null and proof is not null and made_at is not null))
);
--> statement-breakpoint
CREATE TABLE "redaction_drafts" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"boxes" jsonb NOT NULL,
	"edited_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "redaction_copies" ADD CONSTRAINT "redaction_copies_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_copies" ADD CONSTRAINT "redaction_copies_asked_post_id_posts_id_fk" FOREIGN KEY ("asked_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_copies" ADD CONSTRAINT "redaction_copies_acting_for_id_people_id_fk" FOREIGN KEY ("acting_for_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_copies" ADD CONSTRAINT "redaction_copies_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_drafts" ADD CONSTRAINT "redaction_drafts_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_drafts" ADD CONSTRAINT "redaction_drafts_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "redaction_copies_version" ON "redaction_copies" USING btree ("original_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "redaction_copies_file" ON "redaction_copies" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "redaction_copies_waiting" ON "redaction_copies" USING btree ("original_id") WHERE file_id is null and fault is null;