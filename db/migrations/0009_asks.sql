CREATE TABLE "asks" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"place_village_id" uuid,
	"place" text,
	"answer" text,
	"turned_into" text,
	"turned_reason" text,
	"turned_in_post_id" uuid,
	"turned_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"nature" text NOT NULL,
	"topic" text NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"verdict" text,
	"drafter_id" uuid,
	"handler_post_id" uuid,
	"dispatcher_post_id" uuid,
	"is_agreed" boolean DEFAULT false NOT NULL,
	"agreed_at" timestamp with time zone,
	"publication" text DEFAULT 'none' NOT NULL,
	"public_title" text,
	"public_text" text,
	"public_answer" text,
	"masked_by_id" uuid,
	"published_by_id" uuid,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "me_toos" (
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "me_toos_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"text" text NOT NULL,
	"place_village_id" uuid,
	"place" text,
	"public_text" text DEFAULT '' NOT NULL,
	"are_photos_public" boolean DEFAULT false NOT NULL,
	"expected_on" date,
	"mended_words" text,
	"handler_post_id" uuid,
	"dispatcher_post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_place_village_id_villages_id_fk" FOREIGN KEY ("place_village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_turned_in_post_id_posts_id_fk" FOREIGN KEY ("turned_in_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_drafter_id_people_id_fk" FOREIGN KEY ("drafter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_dispatcher_post_id_posts_id_fk" FOREIGN KEY ("dispatcher_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_masked_by_id_people_id_fk" FOREIGN KEY ("masked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_place_village_id_villages_id_fk" FOREIGN KEY ("place_village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_dispatcher_post_id_posts_id_fk" FOREIGN KEY ("dispatcher_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultations_public" ON "consultations" USING btree ("published_at","case_id") WHERE publication = 'published';--> statement-breakpoint
CREATE INDEX "me_toos_person_id_index" ON "me_toos" USING btree ("person_id");