CREATE TYPE "public"."finance_question_state" AS ENUM('asked', 'answered', 'withheld');--> statement-breakpoint
CREATE TYPE "public"."finance_report_state" AS ENUM('awaited', 'draft', 'checking', 'opinion', 'ready', 'published');--> statement-breakpoint
CREATE TABLE "finance_asset_versions" (
	"asset_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"snapshot" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"edited_by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finance_asset_versions_asset_id_version_pk" PRIMARY KEY("asset_id","version")
);
--> statement-breakpoint
CREATE TABLE "finance_assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"register" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"quantity" text DEFAULT '' NOT NULL,
	"counterparty" text NOT NULL,
	"start_on" date,
	"end_on" date,
	"annual_fen" bigint DEFAULT 0 NOT NULL,
	"payment_on" date,
	"special" text DEFAULT '' NOT NULL,
	"basis" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'current' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"warned" text,
	"payment_warned" date,
	"edited_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finance_books" (
	"village_id" uuid PRIMARY KEY NOT NULL,
	"publisher" text DEFAULT 'villageCommittee' NOT NULL,
	"frequency" text DEFAULT 'quarterly' NOT NULL,
	"agency_office_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finance_lines" (
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"key" uuid NOT NULL,
	"sort" integer NOT NULL,
	"account_class" text NOT NULL,
	"on" date NOT NULL,
	"voucher_no" text NOT NULL,
	"summary" text NOT NULL,
	"counterparty" text NOT NULL,
	"income_fen" bigint NOT NULL,
	"expense_fen" bigint NOT NULL,
	"handler" text DEFAULT '' NOT NULL,
	"approver" text DEFAULT '' NOT NULL,
	"correction" text DEFAULT '' NOT NULL,
	CONSTRAINT "finance_lines_report_id_version_key_pk" PRIMARY KEY("report_id","version","key"),
	CONSTRAINT "finance_lines_amounts" CHECK ("finance_lines"."income_fen" >= 0 and "finance_lines"."expense_fen" >= 0)
);
--> statement-breakpoint
CREATE TABLE "finance_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"line_key" uuid NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"shown_words" text NOT NULL,
	"state" "finance_question_state" DEFAULT 'asked' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone,
	"withheld_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finance_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"agency_office_id" uuid NOT NULL,
	"period" text NOT NULL,
	"start_on" date NOT NULL,
	"end_on" date NOT NULL,
	"title" text NOT NULL,
	"state" "finance_report_state" DEFAULT 'awaited' NOT NULL,
	"opening_fen" bigint DEFAULT 0 NOT NULL,
	"imported_by_id" uuid,
	"confirmed_by_id" uuid,
	"opined_by_id" uuid,
	"opinion" text DEFAULT '' NOT NULL,
	"published_version" integer,
	"published_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finance_reports_period" UNIQUE("village_id","period")
);
--> statement-breakpoint
CREATE TABLE "finance_versions" (
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"opening_fen" bigint NOT NULL,
	"income_fen" bigint NOT NULL,
	"expense_fen" bigint NOT NULL,
	"closing_fen" bigint NOT NULL,
	"opinion" text NOT NULL,
	"confirmed_by_id" uuid,
	"opined_by_id" uuid,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "finance_versions_report_id_version_pk" PRIMARY KEY("report_id","version")
);
--> statement-breakpoint
ALTER TABLE "finance_asset_versions" ADD CONSTRAINT "finance_asset_versions_asset_id_finance_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."finance_assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_asset_versions" ADD CONSTRAINT "finance_asset_versions_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_assets" ADD CONSTRAINT "finance_assets_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_assets" ADD CONSTRAINT "finance_assets_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_books" ADD CONSTRAINT "finance_books_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_books" ADD CONSTRAINT "finance_books_agency_office_id_offices_id_fk" FOREIGN KEY ("agency_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_lines" ADD CONSTRAINT "finance_lines_report_id_finance_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."finance_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_questions" ADD CONSTRAINT "finance_questions_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_questions" ADD CONSTRAINT "finance_questions_report_id_finance_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."finance_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_questions" ADD CONSTRAINT "finance_questions_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_questions" ADD CONSTRAINT "finance_questions_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_reports" ADD CONSTRAINT "finance_reports_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_reports" ADD CONSTRAINT "finance_reports_agency_office_id_offices_id_fk" FOREIGN KEY ("agency_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_reports" ADD CONSTRAINT "finance_reports_imported_by_id_people_id_fk" FOREIGN KEY ("imported_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_reports" ADD CONSTRAINT "finance_reports_confirmed_by_id_people_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_reports" ADD CONSTRAINT "finance_reports_opined_by_id_people_id_fk" FOREIGN KEY ("opined_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_versions" ADD CONSTRAINT "finance_versions_report_id_finance_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."finance_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_versions" ADD CONSTRAINT "finance_versions_confirmed_by_id_people_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_versions" ADD CONSTRAINT "finance_versions_opined_by_id_people_id_fk" FOREIGN KEY ("opined_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finance_versions" ADD CONSTRAINT "finance_versions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finance_assets_village" ON "finance_assets" USING btree ("village_id","register");--> statement-breakpoint
CREATE INDEX "finance_assets_ending" ON "finance_assets" USING btree ("state","end_on");--> statement-breakpoint
CREATE INDEX "finance_questions_report" ON "finance_questions" USING btree ("report_id","line_key");--> statement-breakpoint
CREATE INDEX "finance_questions_asker" ON "finance_questions" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "finance_questions_village" ON "finance_questions" USING btree ("village_id","state");--> statement-breakpoint
CREATE INDEX "finance_reports_village" ON "finance_reports" USING btree ("village_id","end_on");