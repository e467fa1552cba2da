CREATE TYPE "public"."account_kind" AS ENUM('staff', 'villager');--> statement-breakpoint
CREATE TYPE "public"."case_channel" AS ENUM('web', 'window', 'village', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."case_kind" AS ENUM('application');--> statement-breakpoint
CREATE TYPE "public"."filer_relation" AS ENUM('self', 'relative', 'villageClerk', 'windowClerk');--> statement-breakpoint
CREATE TYPE "public"."notice_board_status" AS ENUM('current', 'expired', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."notice_audience" AS ENUM('everyone', 'villages', 'staff');--> statement-breakpoint
CREATE TYPE "public"."notice_category" AS ENUM('announcement', 'policy', 'posting', 'service', 'emergency', 'village', 'recruitment', 'news');--> statement-breakpoint
CREATE TYPE "public"."notice_state" AS ENUM('draft', 'firstReview', 'secondReview', 'release', 'scheduled', 'published', 'withdrawn', 'expired', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."office_kind" AS ENUM('standing', 'added', 'station');--> statement-breakpoint
CREATE TYPE "public"."service_item_state" AS ENUM('draft', 'review', 'published', 'withdrawn');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "account_kind" NOT NULL,
	"account_name" text,
	"phone_index" text,
	"password_hash" text,
	"password_changed_at" timestamp with time zone,
	"totp_secret" text,
	"totp_enabled_at" timestamp with time zone,
	"totp_last_step" integer,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_personId_unique" UNIQUE("person_id"),
	CONSTRAINT "accounts_accountName_unique" UNIQUE("account_name"),
	CONSTRAINT "accounts_phoneIndex_unique" UNIQUE("phone_index")
);
--> statement-breakpoint
CREATE TABLE "former_passwords" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held_forms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"values" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"is_taken" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_secrets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"digest" text NOT NULL,
	"tries_left" integer DEFAULT 5 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text DEFAULT '' NOT NULL,
	"address" "inet",
	CONSTRAINT "sessions_publicId_unique" UNIQUE("public_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"key" uuid PRIMARY KEY NOT NULL,
	"go_to" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by_id" uuid,
	"events" integer NOT NULL,
	"subjects" integer NOT NULL,
	"blocks" integer NOT NULL,
	"head_block" bigint,
	"head_hash" text,
	"fault_count" integer NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"on" date PRIMARY KEY NOT NULL,
	"is_working_day" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"year" integer NOT NULL,
	"notice" text NOT NULL,
	"announced_on" date,
	"source" text NOT NULL,
	"moved" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"imported_by_id" uuid,
	"confirmed_by_id" uuid,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"notice" text NOT NULL,
	"announced_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_materials" (
	"case_id" uuid NOT NULL,
	"key" text NOT NULL,
	"is_on_paper" boolean DEFAULT false NOT NULL,
	"verdict" text DEFAULT 'pending' NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_materials_case_id_key_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"guide_version" integer NOT NULL,
	"answers" text,
	"gap" jsonb,
	"pause" jsonb,
	"proposal" jsonb,
	"decision" jsonb,
	"refusal" jsonb,
	"proposed_by_id" uuid,
	"decided_by_id" uuid,
	"county_no" text,
	"delivery" text DEFAULT 'window' NOT NULL,
	"delivered_how" text,
	"receiver_post_id" uuid,
	"handler_post_id" uuid,
	"leader_post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "case_kind" NOT NULL,
	"receipt_no" text,
	"query_code" text,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"channel" "case_channel" NOT NULL,
	"applicant_id" uuid,
	"applicant_name" text NOT NULL,
	"applicant_phone" text,
	"applicant_id_number" text,
	"applicant_phone_index" text,
	"applicant_name_index" text,
	"village_id" uuid,
	"filed_by_id" uuid NOT NULL,
	"filer_relation" "filer_relation" NOT NULL,
	"kinship" text,
	"filed_in_post_id" uuid,
	"office_id" uuid NOT NULL,
	"first_contact_id" uuid,
	"submitted_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_receiptNo_unique" UNIQUE("receipt_no")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"key" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"grade" integer NOT NULL,
	"words" text,
	"rated_by_id" uuid,
	"rated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rectified_at" timestamp with time zone,
	"rectification" text
);
--> statement-breakpoint
CREATE TABLE "supplement_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"items" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"second_reason" text,
	"issued_by_id" uuid,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tracking_passes" (
	"digest" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "notice_board" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"status" "notice_board_status" DEFAULT 'current' NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"category" "notice_category" NOT NULL,
	"office_id" uuid NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"village_ids" uuid[] DEFAULT '{}' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"search" "tsvector" NOT NULL,
	"pinned_until" date,
	"published_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"expire_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_drafts" (
	"notice_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"edited_by_id" uuid,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_drafts_notice_id_version_pk" PRIMARY KEY("notice_id","version")
);
--> statement-breakpoint
CREATE TABLE "notice_receipts" (
	"notice_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "notice_receipts_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notice_versions" (
	"notice_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"correction" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_versions_notice_id_version_pk" PRIMARY KEY("notice_id","version")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"category" "notice_category" NOT NULL,
	"body" jsonb NOT NULL,
	"audience" "notice_audience" DEFAULT 'everyone' NOT NULL,
	"village_ids" uuid[] DEFAULT '{}' NOT NULL,
	"state" "notice_state" DEFAULT 'draft' NOT NULL,
	"author_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"writer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"first_reviewer_id" uuid,
	"second_reviewer_id" uuid,
	"released_by_id" uuid,
	"overruled" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"correction" text DEFAULT '' NOT NULL,
	"number" text,
	"pinned_until" date,
	"publish_at" timestamp with time zone,
	"expire_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"published_version" integer,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"edited_by_id" uuid,
	"search" "tsvector",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_person_id" uuid,
	"channel" text NOT NULL,
	"address" text,
	"subject" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"link" text,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failure" text,
	"read_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"text" text NOT NULL,
	"contact" text,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by_id" uuid,
	"is_settled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"words" text[] DEFAULT '{}' NOT NULL,
	"basis" text DEFAULT '' NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matters_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" "office_kind" NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"room" text DEFAULT '' NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offices_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pinyin" text DEFAULT '' NOT NULL,
	"phone" text,
	"phone_index" text,
	"id_number" text,
	"id_number_index" text,
	"village_id" uuid,
	"village_group" integer,
	"left_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portfolios" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter_id" uuid NOT NULL,
	"leader_post_id" uuid,
	"assistant_post_ids" uuid[] DEFAULT '{}' NOT NULL,
	"lead_office_id" uuid,
	"co_office_ids" uuid[] DEFAULT '{}' NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"basis" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_holders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"basis" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"office_id" uuid,
	"village_id" uuid,
	"duties" text[] NOT NULL,
	"rank" integer DEFAULT 100 NOT NULL,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stand_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"absent_person_id" uuid NOT NULL,
	"stand_in_person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"reason" text NOT NULL,
	"is_ended" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "villages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"groups" integer DEFAULT 1 NOT NULL,
	"households" integer DEFAULT 0 NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "villages_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "service_guides" (
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"guide" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by_id" uuid,
	CONSTRAINT "service_guides_item_id_version_pk" PRIMARY KEY("item_id","version")
);
--> statement-breakpoint
CREATE TABLE "service_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"office_id" uuid NOT NULL,
	"matter_id" uuid NOT NULL,
	"state" "service_item_state" DEFAULT 'draft' NOT NULL,
	"guide" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"edited_by_id" uuid,
	"sort" integer DEFAULT 0 NOT NULL,
	"search" "tsvector",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_items_code_unique" UNIQUE("code"),
	CONSTRAINT "service_items_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"step" text NOT NULL,
	"post_id" uuid,
	"person_id" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date,
	"read_at" timestamp with time zone,
	"urged_at" timestamp with time zone,
	"urged_count" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_how" text,
	"ended_by_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"previous_id" uuid
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"started_on" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"restarts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pauses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"extensions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"warned" text,
	"due_on" date NOT NULL,
	"due_at" timestamp with time zone,
	"is_provisional" boolean DEFAULT false NOT NULL,
	"calendar_version" text NOT NULL,
	"stopped_at" timestamp with time zone,
	"was_late" boolean,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_blocks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"first_seq" bigint NOT NULL,
	"last_seq" bigint NOT NULL,
	"count" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_blocks_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"what" text NOT NULL,
	"permission" text NOT NULL,
	"actor_id" uuid,
	"actor_post_id" uuid,
	"acting_for_id" uuid,
	"from_state" text,
	"to_state" text,
	"opinion" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"address" "inet",
	"at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text DEFAULT 'unscanned' NOT NULL,
	"uploaded_by_id" uuid,
	"is_public" boolean DEFAULT false NOT NULL,
	"sort" integer DEFAULT 0 NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"unique_key" text,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jobs_uniqueKey_unique" UNIQUE("unique_key")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_passwords" ADD CONSTRAINT "former_passwords_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_checks" ADD CONSTRAINT "audit_checks_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_imports" ADD CONSTRAINT "calendar_imports_imported_by_id_people_id_fk" FOREIGN KEY ("imported_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_imports" ADD CONSTRAINT "calendar_imports_confirmed_by_id_people_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_materials" ADD CONSTRAINT "application_materials_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_item_id_service_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."service_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_receiver_post_id_posts_id_fk" FOREIGN KEY ("receiver_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_applicant_id_people_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_filed_by_id_people_id_fk" FOREIGN KEY ("filed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_filed_in_post_id_posts_id_fk" FOREIGN KEY ("filed_in_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_first_contact_id_people_id_fk" FOREIGN KEY ("first_contact_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_rated_by_id_people_id_fk" FOREIGN KEY ("rated_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplement_notices" ADD CONSTRAINT "supplement_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplement_notices" ADD CONSTRAINT "supplement_notices_issued_by_id_people_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_passes" ADD CONSTRAINT "tracking_passes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_board" ADD CONSTRAINT "notice_board_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_board" ADD CONSTRAINT "notice_board_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_drafts" ADD CONSTRAINT "notice_drafts_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_drafts" ADD CONSTRAINT "notice_drafts_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_receipts" ADD CONSTRAINT "notice_receipts_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_receipts" ADD CONSTRAINT "notice_receipts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_versions" ADD CONSTRAINT "notice_versions_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_first_reviewer_id_people_id_fk" FOREIGN KEY ("first_reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_second_reviewer_id_people_id_fk" FOREIGN KEY ("second_reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_released_by_id_people_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_corrections" ADD CONSTRAINT "site_corrections_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_lead_office_id_offices_id_fk" FOREIGN KEY ("lead_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holders" ADD CONSTRAINT "post_holders_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_holders" ADD CONSTRAINT "post_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absent_person_id_people_id_fk" FOREIGN KEY ("absent_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_stand_in_person_id_people_id_fk" FOREIGN KEY ("stand_in_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_guides" ADD CONSTRAINT "service_guides_item_id_service_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."service_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_guides" ADD CONSTRAINT "service_guides_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_items" ADD CONSTRAINT "service_items_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_items" ADD CONSTRAINT "service_items_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_items" ADD CONSTRAINT "service_items_edited_by_id_people_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_ended_by_id_people_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_post_id_posts_id_fk" FOREIGN KEY ("actor_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_acting_for_id_people_id_fk" FOREIGN KEY ("acting_for_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_passwords_account_id_created_at_index" ON "former_passwords" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "one_time_secrets_purpose_subject_index" ON "one_time_secrets" USING btree ("purpose","subject");--> statement-breakpoint
CREATE INDEX "one_time_secrets_digest_index" ON "one_time_secrets" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_checks_ended_at_index" ON "audit_checks" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "cases_applicant_id_index" ON "cases" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "cases_filed_by_id_index" ON "cases" USING btree ("filed_by_id");--> statement-breakpoint
CREATE INDEX "cases_state_submitted_at_index" ON "cases" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "cases_office_id_state_index" ON "cases" USING btree ("office_id","state");--> statement-breakpoint
CREATE INDEX "cases_village_id_index" ON "cases" USING btree ("village_id");--> statement-breakpoint
CREATE INDEX "cases_draft" ON "cases" USING btree ("filed_by_id","state");--> statement-breakpoint
CREATE INDEX "cases_name" ON "cases" USING btree ("applicant_name_index");--> statement-breakpoint
CREATE INDEX "cases_newest" ON "cases" USING btree ("submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "supplement_notices_case_id_index" ON "supplement_notices" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "notice_board_newest" ON "notice_board" USING btree ("published_at" DESC NULLS FIRST,"notice_id" DESC NULLS FIRST) WHERE status = 'current';--> statement-breakpoint
CREATE INDEX "notice_board_category" ON "notice_board" USING btree ("category","published_at" DESC NULLS FIRST,"notice_id" DESC NULLS FIRST) WHERE status = 'current';--> statement-breakpoint
CREATE INDEX "notice_board_villages" ON "notice_board" USING gin ("village_ids") WHERE status = 'current';--> statement-breakpoint
CREATE INDEX "notice_board_search" ON "notice_board" USING gin ("search") WHERE status = 'current';--> statement-breakpoint
CREATE INDEX "notice_board_pinned" ON "notice_board" USING btree ("pinned_until") WHERE pinned_until is not null;--> statement-breakpoint
CREATE INDEX "notice_board_expiring" ON "notice_board" USING btree ("expire_at") WHERE status = 'current';--> statement-breakpoint
CREATE INDEX "notices_state_updated_at_index" ON "notices" USING btree ("state","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_updated_at_index" ON "notices" USING btree ("updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_office_id_updated_at_index" ON "notices" USING btree ("office_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_author_id_updated_at_index" ON "notices" USING btree ("author_id","updated_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_search" ON "notices" USING gin ("search");--> statement-breakpoint
CREATE INDEX "outgoing_messages_to_person_id_created_at_index" ON "outgoing_messages" USING btree ("to_person_id","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_unsent" ON "outgoing_messages" USING btree ("sent_at","failed_at");--> statement-breakpoint
CREATE INDEX "people_phone_index_index" ON "people" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "people_village_id_index" ON "people" USING btree ("village_id");--> statement-breakpoint
CREATE INDEX "people_pinyin_index" ON "people" USING btree ("pinyin");--> statement-breakpoint
CREATE INDEX "portfolios_matter_id_from_on_index" ON "portfolios" USING btree ("matter_id","from_on");--> statement-breakpoint
CREATE INDEX "post_holders_person_id_index" ON "post_holders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "post_holders_post_id_index" ON "post_holders" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "posts_office_id_index" ON "posts" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "posts_village_id_index" ON "posts" USING btree ("village_id");--> statement-breakpoint
CREATE INDEX "stand_ins_stand_in_person_id_until_on_index" ON "stand_ins" USING btree ("stand_in_person_id","until_on");--> statement-breakpoint
CREATE INDEX "stand_ins_post_id_index" ON "stand_ins" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "service_items_state_sort_index" ON "service_items" USING btree ("state","sort");--> statement-breakpoint
CREATE INDEX "assignments_subject_id_index" ON "assignments" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "assignments_open_post" ON "assignments" USING btree ("post_id","ended_at","due_on");--> statement-breakpoint
CREATE INDEX "assignments_open_person" ON "assignments" USING btree ("person_id","ended_at");--> statement-breakpoint
CREATE INDEX "clocks_subject_id_index" ON "clocks" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "clocks_open" ON "clocks" USING btree ("stopped_at","due_on");--> statement-breakpoint
CREATE INDEX "events_subject_id_seq_index" ON "events" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "events_chain" ON "events" USING btree ("subject_id","previous_hash");--> statement-breakpoint
CREATE INDEX "events_actor_id_at_index" ON "events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "events_at_seq_index" ON "events" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "events_what_at_index" ON "events" USING btree ("what","at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_seq" ON "events" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "files_subject_id_index" ON "files" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "files_sha256_index" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("done_at","failed_at","run_at");