CREATE TABLE "petition_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"text" text NOT NULL,
	"by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "petition_recusals" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entered_by_id" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_because" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "petition_recusals_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "petitions" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"request" text NOT NULL,
	"facts" text NOT NULL,
	"reasons" text,
	"place" text,
	"address" text,
	"petitioner_type" text DEFAULT 'person' NOT NULL,
	"anonymity" text DEFAULT 'realName' NOT NULL,
	"group_count" integer DEFAULT 1 NOT NULL,
	"representatives" text,
	"category" text,
	"appeal_route" text,
	"registered_by_id" uuid,
	"registered_at" timestamp with time zone,
	"is_major_urgent" boolean DEFAULT false NOT NULL,
	"state_system_no" text,
	"lead_official_post_id" uuid,
	"related_case_id" uuid,
	"sealed_post_id" uuid,
	"accused_name" text,
	"accused_id" text,
	"shut_out" text[] DEFAULT '{}' NOT NULL,
	"registrar_post_id" uuid,
	"handler_post_id" uuid,
	"handler_office_id" uuid,
	"leader_post_id" uuid,
	"forwarded_to" text,
	"more_asked" text,
	"refusal" text,
	"extension" text,
	"opinion" text,
	"outcome" text,
	"opinion_no" text,
	"served_on" date,
	"service_method" text,
	"agreement" text,
	"result" text,
	"review" text,
	"recheck" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "petition_records" ADD CONSTRAINT "petition_records_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_records" ADD CONSTRAINT "petition_records_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_recusals" ADD CONSTRAINT "petition_recusals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_recusals" ADD CONSTRAINT "petition_recusals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petition_recusals" ADD CONSTRAINT "petition_recusals_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_registered_by_id_people_id_fk" FOREIGN KEY ("registered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_lead_official_post_id_posts_id_fk" FOREIGN KEY ("lead_official_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_related_case_id_cases_id_fk" FOREIGN KEY ("related_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_sealed_post_id_posts_id_fk" FOREIGN KEY ("sealed_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_registrar_post_id_posts_id_fk" FOREIGN KEY ("registrar_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_handler_office_id_offices_id_fk" FOREIGN KEY ("handler_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "petition_records_case_id_index" ON "petition_records" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "petition_recusals_person_id_index" ON "petition_recusals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "petitions_related_case_id_index" ON "petitions" USING btree ("related_case_id");--> statement-breakpoint
CREATE INDEX "petitions_sealed_post_id_index" ON "petitions" USING btree ("sealed_post_id");