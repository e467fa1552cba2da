CREATE TYPE "public"."disclosure_oversight" AS ENUM('none', 'commented', 'reminded', 'ordered', 'answered', 'settled');--> statement-breakpoint
CREATE TYPE "public"."disclosure_publisher" AS ENUM('villageCommittee', 'villageEconomicOrg', 'villageGroup');--> statement-breakpoint
CREATE TYPE "public"."disclosure_state" AS ENUM('due', 'draft', 'opinion', 'ready', 'published', 'takenDown', 'withdrawn', 'discarded');--> statement-breakpoint
CREATE TABLE "decision_records" (
	"decision_id" uuid NOT NULL,
	"step" text NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"due" integer DEFAULT 0 NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"votes_for" integer DEFAULT 0 NOT NULL,
	"votes_against" integer DEFAULT 0 NOT NULL,
	"abstentions" integer DEFAULT 0 NOT NULL,
	"announced_on" date,
	"form" text,
	"posted_until" date,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_records_decision_id_step_pk" PRIMARY KEY("decision_id","step")
);
--> statement-breakpoint
CREATE TABLE "disclosure_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"publisher" "disclosure_publisher" DEFAULT 'villageCommittee' NOT NULL,
	"title" text NOT NULL,
	"period_from" date,
	"period_to" date,
	"legal_basis" text DEFAULT '' NOT NULL,
	"body" jsonb DEFAULT '{"type":"doc","content":[]}'::jsonb NOT NULL,
	"rows" text,
	"published_rows" text,
	"contact" text DEFAULT '' NOT NULL,
	"approver_name" text DEFAULT '' NOT NULL,
	"approved_on" date,
	"posting_to" date,
	"state" "disclosure_state" DEFAULT 'draft' NOT NULL,
	"oversight" "disclosure_oversight" DEFAULT 'none' NOT NULL,
	"oversight_note" text DEFAULT '' NOT NULL,
	"ordered_at" timestamp with time zone,
	"order_due_on" date,
	"due_on" date,
	"writer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"opinion" text DEFAULT '' NOT NULL,
	"opinion_by_id" uuid,
	"opinion_at" timestamp with time zone,
	"overruled" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"correction" text DEFAULT '' NOT NULL,
	"published_version" integer,
	"published_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_versions" (
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rows" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"aggregate" jsonb,
	"correction" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disclosure_versions_item_id_version_pk" PRIMARY KEY("item_id","version")
);
--> statement-breakpoint
CREATE TABLE "village_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"title" text NOT NULL,
	"matter" text NOT NULL,
	"summary" text NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decision_records" ADD CONSTRAINT "decision_records_decision_id_village_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."village_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_records" ADD CONSTRAINT "decision_records_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_items" ADD CONSTRAINT "disclosure_items_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_items" ADD CONSTRAINT "disclosure_items_opinion_by_id_people_id_fk" FOREIGN KEY ("opinion_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_versions" ADD CONSTRAINT "disclosure_versions_item_id_disclosure_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."disclosure_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_decisions" ADD CONSTRAINT "village_decisions_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_items_village" ON "disclosure_items" USING btree ("village_id","published_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "disclosure_items_waiting" ON "disclosure_items" USING btree ("due_on") WHERE published_at is null and due_on is not null;--> statement-breakpoint
CREATE INDEX "disclosure_items_posting" ON "disclosure_items" USING btree ("posting_to") WHERE posting_to is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_items_period" ON "disclosure_items" USING btree ("village_id","kind","period_from") WHERE due_on is not null and kind in ('partyWork', 'implementation', 'assistance', 'pay') and state <> 'discarded';--> statement-breakpoint
CREATE INDEX "village_decisions_village_id_created_at_index" ON "village_decisions" USING btree ("village_id","created_at");