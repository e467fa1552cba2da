CREATE TABLE "information_consultations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"party" text NOT NULL,
	"contact" text,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by_id" uuid,
	"due_on" date NOT NULL,
	"link_digest" text,
	"link_expires_at" timestamp with time zone,
	"answer" text,
	"answer_text" text,
	"answered_at" timestamp with time zone,
	"is_by_link" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "information_consultations_linkDigest_unique" UNIQUE("link_digest")
);
--> statement-breakpoint
CREATE TABLE "information_reports" (
	"year" integer PRIMARY KEY NOT NULL,
	"numbers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"texts" jsonb DEFAULT '{"overview":"","problems":"","other":""}'::jsonb NOT NULL,
	"published" jsonb,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "information_requests" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"applicant_type" text NOT NULL,
	"wanted" text NOT NULL,
	"doc_no" text,
	"description" text NOT NULL,
	"wanted_index" text,
	"form" text NOT NULL,
	"way" text NOT NULL,
	"address" text,
	"is_oral" boolean DEFAULT false NOT NULL,
	"received_on" date,
	"correction_items" text,
	"correction_due_on" date,
	"correction_asked_at" timestamp with time zone,
	"corrected_text" text,
	"corrected_at" timestamp with time zone,
	"extension_reason" text,
	"extension_days" integer,
	"extended_at" timestamp with time zone,
	"reply" jsonb,
	"outcome" text,
	"ended_on" date,
	"drafted_by_id" uuid,
	"secrecy_cleared_by_id" uuid,
	"approved_by_id" uuid,
	"served_how" text,
	"fee" jsonb,
	"subject" text,
	"is_logged" boolean DEFAULT false NOT NULL,
	"notice_id" uuid,
	"office_post_id" uuid,
	"handler_post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "information_consultations" ADD CONSTRAINT "information_consultations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_consultations" ADD CONSTRAINT "information_consultations_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_drafted_by_id_people_id_fk" FOREIGN KEY ("drafted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_secrecy_cleared_by_id_people_id_fk" FOREIGN KEY ("secrecy_cleared_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_approved_by_id_people_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_office_post_id_posts_id_fk" FOREIGN KEY ("office_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "information_consultations_case_id_index" ON "information_consultations" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "information_requests_wanted_index_index" ON "information_requests" USING btree ("wanted_index");--> statement-breakpoint
CREATE INDEX "information_requests_ended_on_index" ON "information_requests" USING btree ("ended_on");--> statement-breakpoint
CREATE INDEX "information_requests_received_on_index" ON "information_requests" USING btree ("received_on");